package org.kommunalcampus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.assignment.TaskDecisions;
import org.kommunalcampus.assignment.TaskKey;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.privacy.AgreementTerms;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** Whoever is affected by somebody else's decision reads what was decided, about what, and why. */
@CapabilityTest
class DecisionMessagesTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Modules modules;

    @Autowired
    private Assignments assignments;

    @Autowired
    private TaskDecisions decisions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private MemberId person;
    private Caller learner;
    private Caller hr;
    private Caller provider;
    private ModuleId module;
    private Instant start;

    @BeforeEach
    void somebodyMayBookACourse() {
        town = campus.municipality();
        person = campus.member(town);
        learner = campus.learner(person);
        hr = campus.hr(town);
        ProviderId offering = campus.provider();
        provider = campus.provider(offering);
        module = campus.module(offering, Format.IN_PERSON, Map.of());
        start = clock.instant().plus(Duration.ofDays(20)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    @Test
    void aCancelledSessionFreesPeopleToBookAnotherAndTellsThemWhy() {
        SessionId session = booked();
        SessionId other = sessions.plan(provider, module, content(start.plus(Duration.ofDays(7))));

        sessions.cancel(provider, session, "Die Trainerin ist erkrankt.");

        DecisionFacts facts = told(NotificationKind.SESSION_CANCELLED);
        assertThat(facts.module()).isEqualTo(module.toString());
        assertThat(facts.moments()).containsExactly(start);
        assertThat(facts.reason()).isEqualTo("Die Trainerin ist erkrankt.");
        assertThat(enrolments.of(learner, person))
                .extracting(EnrolmentView::state)
                .containsExactly(EnrolmentState.CANCELLED);
        enrolments.book(learner, person, module, other);
    }

    @Test
    void aMovedSessionSaysWhenItWasAndWhenItIs() {
        SessionId session = booked();
        Instant later = start.plus(Duration.ofDays(3));

        sessions.arrange(provider, session, content(later));

        assertThat(told(NotificationKind.SESSION_MOVED).moments()).containsExactly(start, later);
    }

    @Test
    void aSessionAtAnotherPlaceSaysWhere() {
        SessionId session = booked();
        Instant end = start.plus(Duration.ofHours(6));

        sessions.arrange(provider, session, new SessionContent(null, start, end, "Bücherei", "Worms", 10));

        DecisionFacts facts = told(NotificationKind.SESSION_RELOCATED);
        assertThat(facts.moments()).containsExactly(start, end);
        assertThat(facts.reason()).isEqualTo("Bücherei, Worms");
    }

    @Test
    void noSessionIsMovedIntoThePast() {
        SessionId session = booked();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> sessions.arrange(
                        provider, session, content(clock.instant().minus(Duration.ofDays(1)))))
                .satisfies(refused -> assertThat(refused.getErrors())
                        .extracting(error -> error.pointer() + " " + error.code())
                        .containsExactly("/startsAt in-the-past"));
    }

    @Test
    void aWithdrawnModuleIsToldToThoseWhoHaveBookedIt() {
        booked();

        modules.withdraw(provider, module, "Kein Bedarf");

        assertThat(told(NotificationKind.MODULE_WITHDRAWN).module()).isEqualTo(module.toString());
    }

    @Test
    void anAssignmentAndWhatBecomesOfItIsToldWithDayAndReason() {
        LocalDate due = LocalDate.now(clock).plusDays(90);
        AssignmentId assignment = assignments.assign(
                hr,
                town,
                new Task(module, AssignmentKind.MANDATORY, "Neue Aufgabe", DueDate.on(due)),
                Audience.of(person));
        DecisionFacts made = told(NotificationKind.ASSIGNMENT_MADE);
        assertThat(made.day()).isEqualTo(due);
        assertThat(made.reason()).isEqualTo("Neue Aufgabe");

        decisions.exempt(hr, Set.of(new TaskKey(assignment, person)), "Kann es nachweislich.");
        assertThat(told(NotificationKind.ASSIGNMENT_EXEMPTED).reason()).isEqualTo("Kann es nachweislich.");

        decisions.reinstate(hr, Set.of(new TaskKey(assignment, person)));
        assertThat(told(NotificationKind.ASSIGNMENT_REINSTATED).module()).isEqualTo(module.toString());

        assignments.withdraw(hr, assignment, "Neue Rechtslage", 0);
        assertThat(told(NotificationKind.ASSIGNMENT_WITHDRAWN).reason()).isEqualTo("Neue Rechtslage");
    }

    @Test
    void anotherJobProfileAndOtherFactsAboutTheWorkAreTold() {
        profiles.assignJobs(hr, person, JobAssignment.of(campus.jobProfile(Map.of())));
        told(NotificationKind.JOB_PROFILE_CHANGED);

        var before = members.self(learner);
        staffRegister.change(
                hr,
                town,
                person,
                new MemberChange(
                        "Kim",
                        "Muster",
                        Mailbox.of("kim@example.org"),
                        before.unit(),
                        before.manager(),
                        before.entryDate()),
                before.version());
        told(NotificationKind.EMPLOYMENT_CHANGED);
    }

    @Test
    void whoDecidesAboutOneselfIsNotTold() {
        Caller self = new Caller("Kim", hr.roles(), learner.identity(), person, town, null);

        profiles.assignJobs(self, person, JobAssignment.of(campus.jobProfile(Map.of())));

        assertThat(messages()).isEmpty();
    }

    @Test
    void decisionsAboutAPersonCannotBeSwitchedOff() {
        notifications.chooseKinds(learner, java.util.Set.of());

        profiles.assignJobs(hr, person, JobAssignment.of(campus.jobProfile(Map.of())));

        assertThat(messages()).extracting(NotificationView::kind).containsExactly(NotificationKind.JOB_PROFILE_CHANGED);
    }

    private SessionId booked() {
        SessionId session = sessions.plan(provider, module, content(start));
        enrolments.book(learner, person, module, session);
        return session;
    }

    private static SessionContent content(Instant from) {
        return SessionContent.at(from, from.plus(Duration.ofHours(6)), 10);
    }

    /** The facts of the one message of the kind, once it has arrived. */
    @Test
    void everybodyHearsThatEvaluationsAreSwitched() {
        long version = evaluations.of(hr, town).version();

        evaluations.switchOff(hr, town, Set.of("needs"), version);
        assertThat(told(NotificationKind.EVALUATIONS_CHANGED).reason()).isNull();

        LocalDate today = LocalDate.now(clock);
        evaluations.switchOn(hr, town, Set.of("needs"), new AgreementTerms("DV Lernen", today, null), version + 1);
        assertThat(told(NotificationKind.EVALUATIONS_CHANGED).reason()).isEqualTo("DV Lernen");
    }

    private DecisionFacts told(NotificationKind kind) {
        await().untilAsserted(() ->
                assertThat(messages()).extracting(NotificationView::kind).contains(kind));
        return messages().stream()
                .filter(message -> message.kind() == kind)
                .map(DecisionFacts::of)
                .findFirst()
                .orElseThrow();
    }

    private List<NotificationView> messages() {
        return notifications.of(learner, Pageable.ofSize(20)).getContent();
    }
}

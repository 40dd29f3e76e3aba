package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.ModuleFigures;
import org.kommunalcampus.learning.OwnEnrolment;
import org.kommunalcampus.learning.ProviderEnrolments;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class AttendancesTest {

    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    private Attendances attendances;

    @Autowired
    private Completions completions;

    @Autowired
    private ProviderEnrolments provided;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private ProviderId provider;
    private Caller staff;
    private ModuleId module;
    private SessionId session;
    private final MemberId[] people = new MemberId[3];
    private final EnrolmentId[] booked = new EnrolmentId[3];

    @BeforeEach
    void threePeopleBookASession() {
        provider = campus.provider();
        staff = campus.provider(provider);
        module = campus.module(provider, Format.IN_PERSON, Map.of(campus.competence(), 3));
        session = campus.session(module, Duration.ofDays(1), 5);
        for (int i = 0; i < people.length; i++) {
            people[i] = campus.member();
            booked[i] = enrolments.book(campus.learner(people[i]), people[i], module, session);
        }
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoWasThereCompletesTheModuleOnTheDayOfTheSession() {
        afterTheSession();

        int completed = attendances.note(
                staff,
                session,
                List.of(
                        new Attended(booked[0], AttendanceMark.PRESENT),
                        new Attended(booked[1], AttendanceMark.PARTLY),
                        new Attended(booked[2], AttendanceMark.ABSENT)),
                "Liste der Teilnehmenden");

        assertThat(completed).isEqualTo(1);
        assertThat(attendances.of(staff, session))
                .extracting(AttendanceView::enrolment, AttendanceView::state, AttendanceView::mark)
                .containsExactly(
                        tuple(booked[0], EnrolmentState.COMPLETED, AttendanceMark.PRESENT),
                        tuple(booked[1], EnrolmentState.BOOKED, AttendanceMark.PARTLY),
                        tuple(booked[2], EnrolmentState.BOOKED, AttendanceMark.ABSENT));
        assertThat(completions.of(campus.learner(people[0]), people[0]))
                .singleElement()
                .returns(RecordedBy.PROVIDER, CompletionView::recordedBy);
    }

    @Test
    void withoutEvidenceAttendanceIsNotedAlone() {
        afterTheSession();

        attendances.note(staff, session, List.of(new Attended(booked[0], AttendanceMark.PRESENT)), null);

        assertThat(completions.of(campus.learner(people[0]), people[0])).isEmpty();
    }

    @Test
    void whoWasAbsentCannotCompleteUntilThatIsCorrected() {
        afterTheSession();
        LocalDate day = LocalDate.now(clock);
        attendances.note(staff, session, List.of(new Attended(booked[0], AttendanceMark.ABSENT)), null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> completions.recordByEnrolment(staff, booked[0], day, null, "Test"))
                .returns("was-absent", Refused::getCode);

        attendances.note(staff, session, List.of(new Attended(booked[0], AttendanceMark.PRESENT)), null);
        completions.recordByEnrolment(staff, booked[0], day, null, "Test");
        assertThat(completions.of(campus.learner(people[0]), people[0])).hasSize(1);
    }

    @Test
    void nothingIsNotedBeforeASessionBeginsNorCompletedBeforeItEnds() {
        var present = List.of(new Attended(booked[0], AttendanceMark.PRESENT));

        assertRefused("session-to-come", present, null);
        clock.advance(Duration.ofHours(25));
        assertRefused("session-not-over", present, "Liste");
        attendances.note(staff, session, present, null);
        sessions.cancel(staff, session, "Krank");
        assertRefused("session-cancelled", present, null);
    }

    @Test
    void foreignAndCancelledEnrolmentsAreNamed() {
        SessionId other = campus.session(module, Duration.ofDays(2), 5);
        MemberId somebody = campus.member();
        EnrolmentId elsewhere = enrolments.book(campus.learner(somebody), somebody, module, other);
        enrolments.cancel(campus.learner(people[0]), booked[0]);
        afterTheSession();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> attendances.note(
                        staff,
                        session,
                        List.of(
                                new Attended(booked[0], AttendanceMark.PRESENT),
                                new Attended(elsewhere, AttendanceMark.PRESENT)),
                        null))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(error -> error.pointer() + " " + error.code())
                        .containsExactly(
                                "/entries/0/enrolment enrolment-cancelled", "/entries/1/enrolment not-in-session"));
    }

    @Test
    void anotherProviderFindsNothing() {
        Caller other = campus.provider(campus.provider());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> attendances.of(other, session));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attendances.note(
                        other, session, List.of(new Attended(booked[0], AttendanceMark.PRESENT)), null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> provided.in(other, module, TEN));
        assertThat(provided.statistics(other, TEN)).isEmpty();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> attendances.of(Callers.with(Role.OPERATOR), session));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> provided.statistics(Callers.with(Role.REVIEWER), TEN));
    }

    @Test
    void figuresAreToldFromTenEnrolmentsOn() {
        assertThat(provided.statistics(staff, TEN))
                .singleElement()
                .returns(null, ModuleFigures::bookings)
                .returns(null, ModuleFigures::completions)
                .returns(null, ModuleFigures::completionRate);

        ModuleId online = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 3));
        List<MemberId> learners = campus.members(campus.municipality(), 12);
        List<EnrolmentId> all = learners.stream()
                .map(person -> enrolments.book(campus.learner(person), person, online, null))
                .toList();
        assertThat(of(online)).returns(12L, ModuleFigures::bookings).returns(null, ModuleFigures::completionRate);

        LocalDate today = LocalDate.now(clock);
        IntStream.range(0, 8).forEach(i -> completions.recordByEnrolment(staff, all.get(i), today, null, "Test"));
        IntStream.range(8, 10).forEach(i -> enrolments.cancel(campus.learner(learners.get(i)), all.get(i)));
        assertThat(of(online)).returns(8L, ModuleFigures::completions).returns(80L, ModuleFigures::completionRate);
        assertThat(provided.in(staff, online, PageRequest.of(0, 20)))
                .hasSize(12)
                .extracting(OwnEnrolment::state)
                .contains(EnrolmentState.COMPLETED, EnrolmentState.CANCELLED, EnrolmentState.BOOKED);
    }

    private ModuleFigures of(ModuleId wanted) {
        return provided.statistics(staff, TEN).stream()
                .filter(figures -> figures.module().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(String code, List<Attended> list, @Nullable String evidence) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> attendances.note(staff, session, list, evidence))
                .returns(code, Refused::getCode);
    }

    private void afterTheSession() {
        clock.advance(Duration.ofDays(3));
    }
}

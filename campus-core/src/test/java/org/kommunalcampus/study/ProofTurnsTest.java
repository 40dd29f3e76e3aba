package org.kommunalcampus.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provider.TeamMember;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.CompletionCorrections;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.ProofImports;
import org.kommunalcampus.record.ProofRow;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.record.RecordVerification;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.supervision.ExamSupervisions;
import org.kommunalcampus.supervision.SupervisionConsents;
import org.kommunalcampus.supervision.SupervisionWay;
import org.kommunalcampus.supervision.SupervisorDesk;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** What is proved of a person changes by one at a time, whoever changes it and by which way, and nobody waits for the other in a circle. */
@CapabilityTest
class ProofTurnsTest {

    private static final String WHY = "Wird geprüft";

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private RecordSuspensions suspensions;

    @Autowired
    private RecordVerification verification;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private ProofImports imports;

    @Autowired
    private Studies studies;

    @Autowired
    private Contents contents;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private ExamSupervisions supervisions;

    @Autowired
    private SupervisionConsents consents;

    @Autowired
    private SupervisorDesk desk;

    @Autowired
    private Identities identities;

    @Autowired
    private Members members;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private MemberId member;
    private Caller learner;
    private Caller hr;

    @BeforeEach
    void somebodyLearns() {
        town = campus.municipality();
        member = campus.member(town);
        learner = campus.learner(member);
        hr = campus.hr(town);
    }

    @RepeatedTest(5)
    void oneRecordsSuspendsOrTakesBackAtATime() throws Exception {
        ModuleId module = campus.module(Map.of(campus.competence(), 3));
        CompletionId completion = completions.record(hr, member, module, today(), "Liste");
        var number = records.of(learner, member).getFirst().number();

        List<String> outcomes = AtOnce.run(List.of(
                gone(() -> suspensions.suspend(hr, completion, today(), WHY)),
                gone(() -> suspensions.suspend(hr, completion, today(), WHY)),
                gone(() -> corrections.revoke(hr, completion, WHY)),
                gone(() -> records.of(learner, member)),
                gone(() -> completions.record(hr, member, module, today().minusDays(1), "Liste"))));

        assertThat(outcomes.get(2)).isEqualTo("done");
        assertThat(outcomes.subList(0, 2)).isSubsetOf("done", "already-suspended", "gone");
        assertThat(outcomes.subList(0, 2)).containsAnyOf("already-suspended", "gone");
        assertThat(outcomes.subList(3, 5)).containsOnly("done");
        assertThat(verification.byNumber(number.value()).orElseThrow().record().state())
                .isEqualTo(RecordState.REVOKED);
    }

    @RepeatedTest(5)
    void theSameCompletionTwiceAtOnceIsOne() throws Exception {
        ModuleId module = campus.module(Map.of(campus.competence(), 3));

        Callable<CompletionId> recorded = () -> completions.record(hr, member, module, today(), "Liste");

        assertThat(Set.copyOf(AtOnce.run(List.of(recorded, recorded, recorded))))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void whoeverLearnsTheLastThingAndWhoeverRecordsItDoNotWaitForEachOther() throws Exception {
        StudiedModule module = StudiedModule.text(campus, contents);
        EnrolmentId enrolment = enrolments.book(learner, member, module.id(), null);
        var text = studies.of(learner, enrolment).elements().getFirst().id();

        List<String> outcomes = AtOnce.run(List.of(
                AtOnce.attempt(() -> studies.report(learner, enrolment, text, SeenReport.hasRead()), "done"),
                AtOnce.attempt(() -> completions.record(hr, member, module.id(), today(), "Liste"), "done")));

        assertThat(outcomes).isSubsetOf("done", "enrolment-closed");
        assertThat(completions.of(learner, member)).hasSize(1);
    }

    @RepeatedTest(5)
    void whoeverConfirmsAnExamAndWhoeverTakesTheCompletionBackDoNotWaitForEachOther() throws Exception {
        StudiedModule module = StudiedModule.onPaper(campus, contents);
        Caller staff = campus.provider(module.provider());
        identities.register(
                Caller.system("test"),
                Objects.requireNonNull(staff.identity()),
                "Robin",
                Set.of(Role.PROVIDER),
                null,
                module.provider());
        supervisions.arrange(staff, module.id(), SupervisionWay.SUPERVISOR);
        supervisions.name(staff, module.id(), TeamMember.idOf(Objects.requireNonNull(staff.identity())), null);
        EnrolmentId enrolment = enrolments.book(learner, member, module.id(), null);
        consents.give(learner, enrolment, true, null);
        completions.recordByEnrolment(staff, enrolment, today(), 80, "Klausur");
        CompletionId completion = suspensions.behind(staff, enrolment);
        long version = desk.waiting(staff, PageRequest.of(0, 1))
                .getContent()
                .getFirst()
                .version();

        List<String> outcomes = AtOnce.run(List.of(
                gone(() -> desk.confirm(staff, enrolment, true, true, version)),
                gone(() -> corrections.revoke(staff, completion, WHY))));

        assertThat(outcomes).containsAnyOf("done").isSubsetOf("done", "gone");
        if (outcomes.getLast().equals("done")) {
            assertThat(records.of(learner, member)).isEmpty();
        }
    }

    @Test
    void twoTablesAboutTheSamePeopleInAnotherOrderAreTakenInOneAfterTheOther() throws Exception {
        List<MemberId> people = campus.members(town, 12);
        String title = "Brandschutz " + people.getFirst();
        var content = ModuleSketch.module(null, title)
                .objective("Ziel")
                .teaches(campus.competence(), 2)
                .content();
        campus.module(campus.provider(), content);
        List<ProofRow> rows = new ArrayList<>();
        people.forEach(person -> rows.add(row(members.find(person).personnelKey(), title, today().minusDays(3))));
        List<ProofRow> others = new ArrayList<>();
        people.forEach(person -> others.add(row(members.find(person).personnelKey(), title, today().minusDays(9))));
        Collections.reverse(others);

        var outcomes = AtOnce.run(List.of(
                (Callable<Integer>) () -> imports.take(hr, town, rows).report().created(),
                () -> imports.take(hr, town, others).report().created()));

        assertThat(outcomes).containsExactly(12, 12);
    }

    private static ProofRow row(String key, String title, LocalDate day) {
        return new ProofRow(key, null, null, title, "Urkunde", day, null);
    }

    private static Callable<String> gone(Runnable verb) {
        return () -> {
            try {
                return AtOnce.attempt(verb, "done").call();
            } catch (NotFound wasRevoked) {
                return "gone";
            }
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

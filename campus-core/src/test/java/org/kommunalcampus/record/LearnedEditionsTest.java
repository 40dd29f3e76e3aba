package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first edition teaches to level 4 and counts for good; the second one, which asks for more, teaches to level 6 and counts a year. */
@CapabilityTest
class LearnedEditionsTest {

    private static final String PROOF = "Liste";

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private MemberId member;
    private Caller self;
    private Caller hr;
    private ProviderId provider;
    private CompetenceId competence;
    private ModuleId module;

    @BeforeEach
    void somebodyAndAModule() {
        MunicipalityId town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        provider = campus.provider();
        competence = campus.competence();
        module = campus.module(provider, Format.ONLINE, Map.of(competence, 4));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoBookedWithoutASessionIsMeasuredByTheEditionOfTheBooking() {
        EnrolmentId booked = enrolments.book(self, member, module, null);
        clock.advance(Duration.ofDays(1));
        anotherEdition();

        completions.recordByEnrolment(campus.provider(provider), booked, day(), 60, PROOF);

        assertFirstEdition(only());
        assertThat(only().kind()).isEqualTo(RecordKind.ACHIEVEMENT);
        assertThat(only().points()).isEqualTo(60);
    }

    @Test
    void whoBookedASessionIsMeasuredByTheEditionOfItsBeginning() {
        SessionId session = campus.session(module, Duration.ofDays(5), 3);
        EnrolmentId booked = enrolments.book(self, member, module, session);
        clock.advance(Duration.ofDays(1));
        anotherEdition();
        clock.advance(Duration.ofDays(5));

        completions.recordByEnrolment(campus.provider(provider), booked, day(), 60, PROOF);

        assertSecondEdition(only());
        assertThat(only().kind()).isEqualTo(RecordKind.PARTICIPATION);
    }

    @Test
    void whoDidNotBookIsMeasuredByTheEditionOfTheDay() {
        clock.advance(Duration.ofDays(1));
        anotherEdition();
        completions.record(hr, member, module, day().minusDays(1), PROOF);
        assertFirstEdition(only());

        MemberId later = campus.member(campus.municipality());
        completions.record(campus.operator(), later, module, day(), PROOF);
        assertSecondEdition(records.of(campus.learner(later), later).getFirst());
    }

    @Test
    void aCorrectionKeepsTheEditionAndInventsNone() {
        CompletionId known = completions.record(hr, member, module, day().minusDays(3), PROOF);
        clock.advance(Duration.ofDays(1));
        anotherEdition();
        CompletionId right = corrections.correct(hr, known, day().minusDays(2), null, PROOF, "falscher Tag");
        assertFirstEdition(only());

        database.sql("update completion set edition = null where id = :id")
                .param("id", right.toString())
                .update();
        corrections.correct(hr, right, day().minusDays(1), null, PROOF, "noch einmal");
        assertThat(only().edition()).isNull();
        assertThat(only().leastPoints()).isEqualTo(50);
    }

    private void assertFirstEdition(AchievementRecordView record) {
        assertThat(record.edition()).isEqualTo(1);
        assertThat(record.leastPoints()).isEqualTo(50);
        assertThat(record.validUntil()).isNull();
        assertThat(record.levels()).containsExactly(new ProvenLevel(competence, new Level(4)));
    }

    private void assertSecondEdition(AchievementRecordView record) {
        assertThat(record.edition()).isEqualTo(2);
        assertThat(record.leastPoints()).isEqualTo(80);
        assertThat(record.validUntil()).isEqualTo(record.completedOn().plusMonths(12));
        assertThat(record.levels()).containsExactly(new ProvenLevel(competence, new Level(6)));
    }

    private void anotherEdition() {
        Caller staff = Callers.providing(provider);
        descriptions.revise(staff, module);
        DescriptionView copy = descriptions.of(staff, module);
        ModuleDescription other = copy.description()
                .with("/thresholds/pointsPercent", "80")
                .with("/recordMonths", "12")
                .with("/outcomes/0/level", "6");
        descriptions.write(staff, module, other, copy.version());
        descriptions.submit(staff, module);
        descriptions.goLive(Callers.operator(), module, Certification.byAgreement());
    }

    private AchievementRecordView only() {
        return records.of(self, member).getFirst();
    }

    private LocalDate day() {
        return LocalDate.now(clock);
    }
}

package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.CheckedDocument.Verdict;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class AchievementRecordsTest {

    private static final String PROOF = "Teilnahmeliste 17";

    @Autowired
    private AchievementRecords records;

    @Autowired
    private RecordVerification verification;

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private MemberId member;
    private Caller self;
    private Caller hr;
    private CompetenceId competence;
    private ProviderId provider;
    private ModuleId module;

    @BeforeEach
    void somebodyAndAModule() {
        town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        competence = campus.competence();
        provider = campus.provider();
        module = campus.module(provider, Format.ONLINE, Map.of(competence, 4));
    }

    @Test
    void aCompletionGetsANumberByWhichAnybodyReadsWhatIsStatedAndNothingElse() {
        AchievementRecordView record = completed();

        VerifiedRecord verified =
                verification.byNumber(record.number().value().toLowerCase()).orElseThrow();

        assertThat(verified.holder()).isEqualTo("Kim Muster");
        assertThat(verified.record()).isEqualTo(record);
        assertThat(record.state()).isEqualTo(RecordState.VALID);
        assertThat(record.kind()).isEqualTo(RecordKind.PARTICIPATION);
        assertThat(record.completedOn()).isEqualTo(today());
        assertThat(record.levels()).containsExactly(new ProvenLevel(competence, new Level(4)));
        assertThat(record.toString()).doesNotContain(PROOF).doesNotContain(member.toString());
    }

    @Test
    void halfOfThePointsMakeARecordOfAchievement() {
        assertThat(graded(50).kind()).isEqualTo(RecordKind.ACHIEVEMENT);
        assertThat(graded(50).points()).isEqualTo(50);
        assertThat(graded(49).kind()).isEqualTo(RecordKind.PARTICIPATION);
        assertThat(graded(49).points()).isNull();
    }

    @Test
    void whereAModuleAsksForMorePointsTheVeryShareIsEnough() {
        module = campus.module(
                provider,
                ModuleSketch.module("S" + System.nanoTime(), "Anspruchsvoll")
                        .objective("Ziel")
                        .with("/thresholds/pointsPercent", "60")
                        .content());

        assertThat(graded(60).kind()).isEqualTo(RecordKind.ACHIEVEMENT);
        assertThat(graded(60).leastPoints()).isEqualTo(60);
        assertThat(graded(59).kind()).isEqualTo(RecordKind.PARTICIPATION);
    }

    @Test
    void aRevokedRecordIsKnownAsRevokedAndHandedOutNoMore() {
        CompletionId completion = completions.record(hr, member, module, today(), PROOF);
        RecordNumber number = only().number();

        corrections.revoke(hr, completion, "falsche Person");

        assertThat(verification.byNumber(number.value()).orElseThrow().record().state())
                .isEqualTo(RecordState.REVOKED);
        assertThat(records.of(self, member)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.toHandOut(self, number))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("record-struck-out"));
    }

    @Test
    void aCorrectionReplacesTheRecordAndTheOldNumberSaysSo() {
        CompletionId wrong = completions.record(hr, member, module, today(), PROOF);
        RecordNumber before = only().number();

        CompletionId right = corrections.correct(hr, wrong, today().minusDays(1), null, PROOF, "falscher Tag");
        RecordNumber after = only().number();

        assertThat(after).isNotEqualTo(before);
        assertThat(verification.byNumber(before.value()).orElseThrow().record().state())
                .isEqualTo(RecordState.REPLACED);

        corrections.revoke(hr, right, "doch nicht");

        assertThat(verification.byNumber(before.value()).orElseThrow().record().state())
                .as("where nothing is proved any more")
                .isEqualTo(RecordState.REVOKED);
        assertThat(verification.byNumber(after.value()).orElseThrow().record().state())
                .isEqualTo(RecordState.REVOKED);
    }

    @Test
    void whatCountsNoMoreIsLapsedAndStillHandedOut() {
        completions.record(hr, member, module, today().minusDays(40), PROOF);
        RecordNumber number = only().number();
        database.sql("update achievement_record set valid_until = :day where record_number = :number")
                .param("day", today().minusDays(1))
                .param("number", number.value())
                .update();

        assertThat(verification.byNumber(number.value()).orElseThrow().record().state())
                .isEqualTo(RecordState.LAPSED);
        assertThat(records.toHandOut(self, number).state()).isEqualTo(RecordState.LAPSED);
    }

    @Test
    void completionsFromBeforeThereWereNumbersGetTheirsOnceAndStateWhatTheyProved() {
        completions.record(hr, member, module, today(), PROOF);
        completions.record(hr, member, campus.module(provider, Format.ONLINE, Map.of()), today(), PROOF);
        database.sql("delete from achievement_record_level where record_number in"
                        + " (select record_number from achievement_record where member_id = :member)")
                .param("member", member.toString())
                .update();
        database.sql("delete from achievement_record where member_id = :member")
                .param("member", member.toString())
                .update();

        List<AchievementRecordView> first = records.of(self, member);

        assertThat(first).hasSize(2);
        assertThat(records.of(self, member)).isEqualTo(first);
        assertThat(first.stream().flatMap(record -> record.levels().stream()))
                .containsExactly(new ProvenLevel(competence, new Level(4)));
    }

    @Test
    void aNumberThatNobodyWasGivenIsUnknownHoweverItLooks() {
        assertThat(verification.byNumber("KC-2222-2222-2222-2222")).isEmpty();
        assertThat(verification.byNumber("'; drop table achievement_record; --"))
                .isEmpty();
        assertThat(verification.byNumber("")).isEmpty();
    }

    @Test
    void nobodyElseReachesTheRecord() {
        RecordNumber number = completed().number();
        Caller colleague = campus.learner(campus.member(town));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.toHandOut(colleague, number));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.noteIssued(colleague, number, file("x")));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> records.of(colleague, member));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> records.of(hr, member));
    }

    @Test
    void anIssuedFileIsToldFromAChangedOneAndFromAForeignOne() throws IOException {
        RecordNumber number = completed().number();
        byte[] file = file("%PDF ... Kim Muster ... " + number);
        records.noteIssued(self, number, file);
        records.noteIssued(self, number, file);

        CheckedDocument genuine = check(file);
        CheckedDocument changed = check(file("%PDF ... Kim Master ... " + number));

        assertThat(genuine.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(genuine.issuedAt()).isNotNull();
        assertThat(genuine.record())
                .isEqualTo(verification.byNumber(number.value()).orElseThrow());
        assertThat(changed.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(changed.issuedAt()).isNull();
        assertThat(changed.record()).isEqualTo(genuine.record());
        assertThat(check(file("%PDF"))).isEqualTo(new CheckedDocument(Verdict.UNKNOWN, null, null));
        assertThat(check(file("")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> check(new byte[5 * 1024 * 1024 + 1]));
    }

    @Test
    void aListOfAllRecordsIsKnownWithoutOneRecord() throws IOException {
        records.noteIssued(self, file("%PDF list"));

        CheckedDocument list = check(file("%PDF list"));

        assertThat(list.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(list.record()).isNull();
    }

    private AchievementRecordView graded(int points) {
        MemberId person = campus.member(town);
        EnrolmentId enrolment = enrolments.book(campus.learner(person), person, module, null);
        completions.recordByEnrolment(campus.provider(provider), enrolment, today(), points, PROOF);
        return records.of(campus.learner(person), person).getFirst();
    }

    private AchievementRecordView completed() {
        completions.record(hr, member, module, today(), PROOF);
        return only();
    }

    private AchievementRecordView only() {
        List<AchievementRecordView> all = records.of(self, member);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private CheckedDocument check(byte[] file) throws IOException {
        return verification.byDocument(new ByteArrayInputStream(file));
    }

    private static byte[] file(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.Anonymisation;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register calls the person Kim Muster. */
@CapabilityTest
class PaperNamesTest {

    private static final String NAME = "Dr. Kim Muster M.A.";

    @Autowired
    private PaperNames names;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private RecordVerification verification;

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private RecordSuspensions suspensions;

    @Autowired
    private RecordCredentialRepository credentials;

    @Autowired
    private CredentialStatuses statuses;

    @Autowired
    private Members members;

    @Autowired
    private Anonymisation anonymisation;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private MemberId member;
    private Caller self;
    private Caller hr;
    private ModuleId module;

    @BeforeEach
    void somebodyAndAModule() {
        MunicipalityId town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Kim Muster M.A.",
                "Muster, Kim",
                "Müster",
                "Prof. Dr. rer. nat. h. c. K. Muster",
                "Kím Muster, Dipl.-Ing. (FH)",
                "KIM MUSTER"
            })
    void peopleWriteTheirNamesAsTheyDo(String name) {
        names.write(self, "  " + name + "\u200B ");

        assertThat(names.of(self)).isEqualTo(new PaperNameView("Kim Muster", name));
        assertThat(members.find(member).fullName()).as("in the register").isEqualTo("Kim Muster");
    }

    @Test
    void aNameIsSeenFitsAndBelongsToThePerson() {
        assertThat(problem("")).isEqualTo("required");
        assertThat(problem(" \u200B ")).isEqualTo("required");
        assertThat(problem("---")).isEqualTo("no-letter");
        assertThat(problem("Kim Muster \u660E")).isEqualTo("other-letters");
        assertThat(problem("Kim Muster \uD83D\uDE00")).isEqualTo("other-letters");
        assertThat(problem("Alex Beispiel")).isEqualTo("other-person");
        assertThat(problem("Kimberly Mustermann"))
                .as("a part of a word is another name")
                .isEqualTo("other-person");
        assertThat(problem("Kim")).as("a given name has many").isEqualTo("other-person");
        assertThat(problem("Kim Özdemir")).as("the register first").isEqualTo("other-person");
        assertThat(problem("Kim Muster, bestanden mit Auszeichnung")).isEqualTo("foreign-word");
        assertThat(problem("Kim Muster, Dipl.-bestanden")).isEqualTo("foreign-word");
        assertThat(problem("Kim Muster 1,0")).isEqualTo("foreign-word");
        assertThat(problem("Kim Muster (Kim)")).isEqualTo("foreign-word");
        assertThat(problem("Kim Muster Peter Beispiel")).isEqualTo("foreign-word");
        assertThat(problem("Muster " + "x".repeat(114))).contains("too-long");
    }

    @Test
    void whatIsWrittenNamesThePersonOfTheRegister() {
        called("Anna", "von Berg");
        assertThat(problem("Peter von Muster")).isEqualTo("other-person");
        assertThat(problem("Anna von Muster")).isEqualTo("other-person");
        assertThat(problem("Berg, Anna von")).isEmpty();
        assertThat(problem("A. v. Berg")).isEmpty();

        called("Jörg Peter", "Groß-Müller");
        assertThat(problem("Joerg Gross")).isEmpty();
        assertThat(problem("Jorg Müller")).isEmpty();
        assertThat(problem("GROSS-MUELLER, J. P.")).isEmpty();
        assertThat(problem("J. Müller"))
                .as("half of the family name, no given name")
                .isEqualTo("other-person");

        called("Ye", "O");
        assertThat(problem("Dr. Ye O")).isEmpty();
        called("Le", "De");
        assertThat(problem("Le De")).isEmpty();
        called("", "Sukarno");
        assertThat(problem("Sukarno")).isEmpty();
        called("Sukarno", "");
        assertThat(problem("Prof. Sukarno")).isEmpty();
    }

    @Test
    void aNameThatNoLongerFitsTheRegisterIsNotPrinted() {
        names.write(self, NAME);
        called("Kim", "Özdemir");

        assertThat(holder(completed(0))).isEqualTo("Kim Özdemir");
        assertThat(names.of(self)).isEqualTo(new PaperNameView("Kim Özdemir", null));
    }

    @Test
    void aRecordIsIssuedAnewFiveTimesAYear() {
        RecordNumber number = completed(0);
        for (int time = 0; time < 5; time++) {
            names.write(self, time % 2 == 0 ? NAME : "Muster, Kim");
            number = records.reissue(self, number);
        }
        RecordNumber last = number;
        names.write(self, "K. Muster");

        refused("reissued-too-often", () -> records.reissue(self, last));
        assertThat(state(last)).isEqualTo(RecordState.VALID);
        assertThat(records.numbers(self, last)).hasSize(6);
        RecordNumber other = completed(1);
        names.write(self, NAME);
        assertThat(records.reissue(self, other)).isNotEqualTo(other);
    }

    @Test
    void thereIsOneFirstRecordAndOneSuccessor() {
        RecordNumber first = completed(0);
        names.write(self, NAME);
        RecordNumber second = records.reissue(self, first);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> copy(second, first.value(), null));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> copy(first, null, "completion_id"));
    }

    @Test
    void whatIsIssuedAlreadyKeepsItsNameAndWhatIsIssuedNowBearsTheOwnOne() {
        RecordNumber before = completed(0);
        names.write(self, NAME);
        RecordNumber after = completed(1);

        assertThat(holder(before)).isEqualTo("Kim Muster");
        assertThat(holder(after)).isEqualTo(NAME);

        names.forget(self);
        names.forget(self);
        assertThat(holder(after)).as("issued already").isEqualTo(NAME);
        assertThat(names.of(self).own()).isNull();
    }

    @Test
    void aRecordThatIsIssuedAnewReplacesTheOneBeforeAndKeepsItsHistory() {
        RecordNumber before = completed(0);
        StatusPlace place = statuses.of(before);
        AchievementRecordView stated = records.toHandOut(self, before);
        List<CompletionView> done = completions.of(self, member);
        names.write(self, NAME);

        RecordNumber after = records.reissue(self, before);

        assertThat(state(before)).isEqualTo(RecordState.REPLACED);
        assertThat(holder(before)).isEqualTo("Kim Muster");
        assertThat(state(after)).isEqualTo(RecordState.VALID);
        assertThat(holder(after)).isEqualTo(NAME);
        assertThat(records.of(self, member)).singleElement().satisfies(now -> {
            assertThat(now.number()).isEqualTo(after);
            assertThat(now.levels()).isEqualTo(stated.levels());
            assertThat(now.completion()).isEqualTo(stated.completion());
        });
        assertThat(completions.of(self, member))
                .as("nothing was completed anew")
                .isEqualTo(done);
        assertThat(credentials.findStruckOut(place.list())).contains(place.index());
        for (RecordNumber either : List.of(before, after)) {
            assertThat(records.numbers(self, either))
                    .extracting(ReissuedRecord::number, ReissuedRecord::replacedBy, ReissuedRecord::reason)
                    .containsExactly(tuple(before, after, ReissuedRecord.RENAMED), tuple(after, null, null));
        }
        refused("record-struck-out", () -> records.toHandOut(self, before));
        refused("record-struck-out", () -> records.reissue(self, before));
        refused("same-name", () -> records.reissue(self, after));
    }

    @Test
    void aCorrectionAfterwardsGoesOnWithTheSameHistoryAndTakingBackEndsAllOfIt() {
        RecordNumber first = completed(0);
        names.write(self, NAME);
        RecordNumber second = records.reissue(self, first);
        CompletionId wrong = completions.of(self, member).getFirst().id();
        CompletionId right = corrections.correct(hr, wrong, today().minusDays(3), null, "Liste", "falscher Tag");
        RecordNumber third = records.of(self, member).getFirst().number();

        assertThat(records.numbers(self, member).get(third))
                .extracting(ReissuedRecord::number, ReissuedRecord::replaces, ReissuedRecord::reason)
                .containsExactly(
                        tuple(first, null, ReissuedRecord.RENAMED),
                        tuple(second, first, "falscher Tag"),
                        tuple(third, second, null));
        assertThat(List.of(state(first), state(second), state(third)))
                .containsExactly(RecordState.REPLACED, RecordState.REPLACED, RecordState.VALID);

        corrections.revoke(hr, right, "doch nicht");
        assertThat(List.of(state(first), state(second), state(third))).containsOnly(RecordState.REVOKED);
        assertThat(records.numbers(self, second).getLast().reason()).isEqualTo("doch nicht");
    }

    @Test
    void nothingSuspendedIsIssuedAnew() {
        RecordNumber number = completed(0);
        names.write(self, NAME);
        suspensions.suspend(hr, completions.of(self, member).getFirst().id(), today().plusDays(5), "Rückfrage");

        refused("record-suspended", () -> records.reissue(self, number));
    }

    @Test
    void nobodyElseReachesItAndTheEmployerReadsNothingOfIt() {
        RecordNumber number = completed(0);
        Caller other = campus.learner(campus.member());
        names.write(self, NAME);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.reissue(other, number));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.numbers(other, number));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.supplement(other, number));
        records.reissue(self, number);

        assertThat(database.sql(
                                "select count(*) from audit_entry where action in ('paper-name.changed', 'record.reissued')"
                                        + " and actor_member_id = :member and municipality_id is null"
                                        + " and subject_id = :member and coalesce(detail, '') not like '%KC%'")
                        .param("member", member.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyReadsTheNameOfSomebodyWhoWasForgotten() {
        names.write(self, NAME);
        RecordNumber number = completed(0);
        database.sql("update member set left_on = :day where id = :member")
                .param("day", today().minusDays(1))
                .param("member", member.toString())
                .update();

        anonymisation.anonymise(campus.operator(), member);

        await().untilAsserted(() -> assertThat(holder(number))
                .isEqualTo(members.find(member).fullName())
                .doesNotContain("Muster"));
        assertThat(database.sql("select count(*) from paper_name where member_id = :member")
                        .param("member", member.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Writes one row more. */
    private void copy(RecordNumber number, String predecessor, String firstOf) {
        database.sql("insert into achievement_record (record_number, completion_id, member_id, module_id, kind, title,"
                        + " provider_name, minutes, completed_on, recorded_by, issued_at, predecessor, first_of)"
                        + " select 'KC-0000-0000-0000-0000', completion_id, member_id, module_id, kind, title, provider_name,"
                        + " minutes, completed_on, recorded_by, issued_at, :predecessor, " + firstOf
                        + " from achievement_record where record_number = :number")
                .param("predecessor", predecessor)
                .param("number", number.value())
                .update();
    }

    private void called(String given, String family) {
        database.sql("update member set given_name = :given, family_name = :family where id = :member")
                .param("given", given)
                .param("family", family)
                .param("member", member.toString())
                .update();
    }

    private RecordNumber completed(int daysAgo) {
        CompletionId id = completions.record(hr, member, module, today().minusDays(daysAgo), "Liste");
        return records.of(self, member).stream()
                .filter(record -> record.completion().equals(id))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private String holder(RecordNumber number) {
        return verification.byNumber(number.value()).orElseThrow().holder();
    }

    private RecordState state(RecordNumber number) {
        return verification.byNumber(number.value()).orElseThrow().record().state();
    }

    private String problem(String name) {
        try {
            names.write(self, name);
            return "";
        } catch (Invalid invalid) {
            assertThat(invalid.getErrors()).extracting(FieldError::pointer).containsExactly("/name");
            return invalid.getErrors().getFirst().code();
        }
    }

    private static void refused(String code, Runnable step) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step::run).returns(code, Refused::getCode);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

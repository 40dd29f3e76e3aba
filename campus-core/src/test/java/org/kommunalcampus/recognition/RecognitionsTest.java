package org.kommunalcampus.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.RecordedBy;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;

/** Proofs from elsewhere, from their handing in to what became of them. */
@CapabilityTest
class RecognitionsTest {

    private static final PageRequest ALL = PageRequest.of(0, 50);
    private static final Set<RecognitionState> UNDECIDED =
            EnumSet.of(RecognitionState.OPEN, RecognitionState.QUESTIONED);

    @Autowired
    private OwnRecognitions own;

    @Autowired
    private EmployerRecognitions employer;

    @Autowired
    private ProviderRecognitions providers;

    @Autowired
    private RecognitionCleaning cleaning;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private PersonalRecognitions personal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Completions completions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Audit audit;

    @Autowired
    private StoredFiles files;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private MemberId person;
    private Caller learner;
    private Caller hr;
    private CompetenceId competence;
    private LocalDate today;

    @BeforeEach
    void somebodyWorksInATown() {
        town = campus.municipality();
        person = campus.member(town);
        learner = campus.learner(person);
        hr = campus.hr(town);
        competence = campus.competence();
        today = LocalDate.now(clock);
    }

    @Test
    void levelsThatHrRecognisesCountUntilTheirLastDay() {
        LocalDate last = today.plusYears(2);
        RecognitionId id = handIn(levels(last, 3));

        employer.recognise(hr, town, id, grant(3, null, null), version(id));

        assertThat(proven()).containsEntry(competence, 3);
        assertThat(profiles.forEmployer(hr, person).byEmployer())
                .singleElement()
                .satisfies(proof -> assertThat(proof.level().expires()).isEqualTo(last.plusDays(1)));
        assertThat(own.find(learner, id))
                .satisfies(view -> assertThat(view.state()).isEqualTo(RecognitionState.RECOGNISED))
                .satisfies(view -> assertThat(view.grantedUntil()).isEqualTo(last));
        assertThat(messages(learner)).contains("RECOGNITION_GRANTED");
    }

    @Test
    void aLowerLevelIsPartOfItAndNeedsAWord() {
        RecognitionId id = handIn(levels(null, 4));

        assertInvalid("/remark", () -> employer.recognise(hr, town, id, grant(2, null, " "), version(id)));
        employer.recognise(hr, town, id, grant(2, null, "Der Umfang reicht für Stufe 2."), version(id));

        assertThat(own.find(learner, id).state()).isEqualTo(RecognitionState.PARTLY_RECOGNISED);
        assertThat(own.find(learner, id).levels()).containsExactly(new CheckedLevel(competence, 4, 2));
        assertThat(proven()).containsEntry(competence, 2);
    }

    @Test
    void aModuleCountsAsCompletedOnTheDayOfTheProof() {
        ModuleId module = campus.module(Map.of(competence, 2));
        LocalDate last = today.plusMonths(3);
        RecognitionId id = handIn(module(module, ProofChecker.EMPLOYER, last));

        employer.recognise(hr, town, id, whole(), version(id));

        assertThat(completed()).singleElement().satisfies(done -> {
            assertThat(done.module()).isEqualTo(module);
            assertThat(done.completedOn()).isEqualTo(today.minusYears(1));
            assertThat(done.validUntil()).isEqualTo(last);
            assertThat(done.recordedBy()).isEqualTo(RecordedBy.EMPLOYER);
        });
        assertThat(records.of(learner, person))
                .singleElement()
                .satisfies(record -> assertThat(record.elsewhere())
                        .as("it does not say that the person took part")
                        .isTrue());
        assertThat(proven()).containsEntry(competence, 2);
    }

    @Test
    void ofAModuleSomeLevelsMayCount() {
        ModuleId module = campus.module(Map.of(competence, 3));
        RecognitionId id = handIn(module(module, ProofChecker.EMPLOYER, null));

        employer.recognise(
                hr,
                town,
                id,
                new RecognitionDecision(false, List.of(level(competence, 1)), null, "Nur der Grundkurs."),
                version(id));

        assertThat(completed()).isEmpty();
        assertThat(proven()).containsEntry(competence, 1);
        assertThat(own.find(learner, id).levels()).containsExactly(new CheckedLevel(competence, null, 1));
    }

    @Test
    void theProviderOfAModuleChecksItWhereThePersonWantsThat() {
        ProviderId provider = campus.provider();
        ModuleId module = campus.module(provider, Format.ONLINE, Map.of(competence, 2));
        Caller staff = campus.provider(provider);
        RecognitionId id = handIn(module(module, ProofChecker.PROVIDER, null));

        assertThat(messages(staff)).containsExactly("RECOGNITION_ASKED");
        assertThat(providers.page(staff, UNDECIDED, "zertifikat", ALL).getContent())
                .singleElement()
                .satisfies(asked -> assertThat(asked.name()).isEqualTo("Kim Muster"));
        assertThatThrownBy(() -> employer.find(hr, town, id)).isInstanceOf(NotFound.class);
        assertThat(employer.page(hr, town, UNDECIDED, null, ALL)).isEmpty();
        assertRefused(
                "whole-only",
                () -> providers.recognise(
                        staff,
                        id,
                        new RecognitionDecision(false, List.of(level(competence, 1)), null, "nur dies"),
                        version(id)));
        providers.recognise(staff, id, whole(), version(id));

        assertThat(completed())
                .singleElement()
                .satisfies(done -> assertThat(done.recordedBy()).isEqualTo(RecordedBy.PROVIDER));

        providers.revoke(staff, id, "Das Zertifikat war gefälscht.", version(id));

        assertThat(completed()).isEmpty();
        assertThat(proven()).doesNotContainKey(competence);
    }

    @Test
    void onlyWhoIsChosenSeesTheFileAndEachLookIsWrittenDown() {
        RecognitionId id = handIn(levels(null, 2));
        FileId file = own.find(learner, id).files().getFirst().id();

        assertThat(employer.file(hr, town, id, file).file().name()).isEqualTo("Zertifikat.pdf");

        assertThat(audit.looksAt(learner, person, Pageable.ofSize(10)))
                .extracting(look -> look.what())
                .contains("recognition-file");
        MunicipalityId elsewhere = campus.municipality();
        Caller foreign = campus.hr(elsewhere);
        assertThatThrownBy(() -> employer.file(foreign, elsewhere, id, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> employer.file(foreign, town, id, file)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> providers.file(campus.provider(campus.provider()), id, file))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.file(campus.learner(campus.member(town)), id, file))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> employer.file(learner, town, id, file)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void aQuestionGoesToThePersonAndTheAnswerBack() {
        RecognitionId id = handIn(levels(null, 2));

        employer.ask(hr, town, id, "Wie viele Stunden waren es?", version(id));
        assertThat(messages(learner)).containsExactly("RECOGNITION_QUESTION");
        assertInvalid("/answer", () -> own.answer(learner, id, " ", version(id)));
        own.answer(learner, id, "Sechzehn Stunden", version(id));

        assertThat(own.find(learner, id))
                .satisfies(view -> assertThat(view.state()).isEqualTo(RecognitionState.OPEN))
                .satisfies(view -> assertThat(view.answer()).isEqualTo("Sechzehn Stunden"));
        assertRefused("not-asked", () -> own.answer(learner, id, "noch etwas", version(id)));
    }

    @Test
    void whatIsTakenBackIsGoneWithItsFilesAndNobodyDecidesAnyMore() {
        RecognitionId id = handIn(levels(null, 2));
        FileId file = own.find(learner, id).files().getFirst().id();

        own.withdraw(learner, id, version(id));

        assertThatThrownBy(() -> files.open(file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> employer.find(hr, town, id)).isInstanceOf(NotFound.class);
        assertThat(employer.page(hr, town, EnumSet.allOf(RecognitionState.class), null, ALL))
                .isEmpty();
        assertThatThrownBy(() -> employer.recognise(hr, town, id, grant(2, null, null), version(id)))
                .isInstanceOf(NotFound.class);
        assertRefused("already-decided", () -> own.withdraw(learner, id, version(id)));
    }

    @Test
    void whoLooksAtAnOldVersionDecidesNothing() {
        RecognitionId id = handIn(levels(null, 2));
        long seen = version(id);
        employer.ask(hr, town, id, "Wann war das?", seen);

        assertThatThrownBy(() -> employer.decline(hr, town, id, "Zu alt", seen)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> own.withdraw(learner, id, seen)).isInstanceOf(Stale.class);
    }

    @Test
    void nobodyDecidesAboutTheOwnProof() {
        MemberId colleague = campus.member(town);
        Caller both = new Caller("Kim", hr.roles(), learner.identity(), colleague, town, null);
        RecognitionId id = own.handIn(both, levels(null, 2), List.of(pdf()));

        assertRefused("own-request", () -> employer.recognise(both, town, id, grant(2, null, null), 0));
        assertRefused("own-request", () -> employer.decline(both, town, id, "nein", 0));
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var nothing = new RecognitionDraft(
                new ProofStatement(" ", null, today.plusDays(1), today.minusDays(1), 0, null),
                null,
                List.of(),
                ProofChecker.PROVIDER);

        assertThatThrownBy(() -> own.handIn(learner, nothing, List.of()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        faults -> assertThat(faults.getErrors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrder(
                                        "/title",
                                        "/issuer",
                                        "/issuedOn",
                                        "/validUntil",
                                        "/minutes",
                                        "/checker",
                                        "/levels",
                                        "/file"));
        assertInvalid(
                "/file",
                () -> own.handIn(
                        learner,
                        levels(null, 2),
                        List.of(new UploadedProof("a.pdf", new ByteArrayResource(new byte[] {'M', 'Z', 0, 0})))));
        assertThat(own.of(learner, ALL)).isEmpty();
    }

    @Test
    void aModuleThatIsCompletedAlreadyIsRefused() {
        ModuleId module = campus.module(Map.of(competence, 2));
        completions.record(hr, person, module, today.minusYears(1), "Liste");
        RecognitionId id = handIn(module(module, ProofChecker.EMPLOYER, null));

        assertRefused("already-recorded", () -> employer.recognise(hr, town, id, whole(), version(id)));
        assertThat(own.find(learner, id).state()).isEqualTo(RecognitionState.OPEN);
    }

    @Test
    void whatIsRevokedCountsNoMore() {
        RecognitionId id = handIn(levels(null, 3));
        employer.recognise(hr, town, id, grant(3, null, null), version(id));

        employer.revoke(hr, town, id, "Die Urkunde gehört jemand anderem.", version(id));

        assertThat(proven()).doesNotContainKey(competence);
        assertThat(own.find(learner, id).state()).isEqualTo(RecognitionState.REVOKED);
        assertThat(messages(learner)).contains("RECOGNITION_REVOKED");
        assertRefused("not-recognised", () -> employer.revoke(hr, town, id, "noch einmal", version(id)));
    }

    @Test
    void filesGoSomeTimeAfterTheDecisionAndTheDecisionStays() {
        RecognitionId id = handIn(levels(null, 3));
        FileId file = own.find(learner, id).files().getFirst().id();
        employer.recognise(hr, town, id, grant(3, null, "Gut"), version(id));
        RecognitionId other = handIn(levels(null, 2));
        employer.decline(hr, town, other, "Nicht vergleichbar", version(other));
        cleaning.clean();
        assertThat(files.open(file).file().size()).isPositive();
        assertThat(own.find(learner, other).remark()).isEqualTo("Nicht vergleichbar");

        clock.advance(RecognitionCleaning.FILES_ARE_KEPT.plus(Duration.ofHours(1)));
        cleaning.clean();

        assertThat(own.find(learner, id).files()).isEmpty();
        assertThat(own.find(learner, id).remark()).isEqualTo("Gut");
        assertThatThrownBy(() -> files.open(file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.find(learner, other)).isInstanceOf(NotFound.class);
    }

    @Test
    void theNextPaperOfTheKindCountsAndTheSameOneCountsOnce() {
        LocalDate first = today.minusYears(2);
        RecognitionId old = handIn(paperOf(first));
        employer.recognise(hr, town, old, grant(3, null, null), version(old));
        RecognitionId same = handIn(paperOf(first));
        assertInvalid("/levels/0", () -> employer.recognise(hr, town, same, grant(3, null, null), version(same)));

        RecognitionId next = handIn(paperOf(today.minusDays(3)));
        employer.recognise(hr, town, next, grant(3, null, null), version(next));

        assertThat(own.find(learner, next).state()).isEqualTo(RecognitionState.RECOGNISED);
    }

    @Test
    void nothingCountsLongerThanThePaper() {
        LocalDate last = today.plusYears(1);
        RecognitionId id = handIn(levels(last, 3));

        assertInvalid(
                "/validUntil", () -> employer.recognise(hr, town, id, grant(3, last.plusDays(1), null), version(id)));
        employer.recognise(hr, town, id, grant(3, last.minusDays(1), null), version(id));

        assertThat(own.find(learner, id).grantedUntil()).isEqualTo(last.minusDays(1));
    }

    @Test
    void whatNobodyDecidesAboutGoesBackAndThePersonHearsOfIt() {
        RecognitionId id = handIn(levels(null, 3));
        cleaning.giveBack();
        assertThat(own.find(learner, id).state()).isEqualTo(RecognitionState.OPEN);

        clock.advance(RecognitionCleaning.UNDECIDED_WAITS.plus(Duration.ofHours(1)));
        cleaning.giveBack();

        assertThat(own.find(learner, id))
                .satisfies(back -> assertThat(back.state()).isEqualTo(RecognitionState.WITHDRAWN))
                .satisfies(back -> assertThat(back.files()).isEmpty());
        assertThat(messages(learner)).contains("RECOGNITION_UNDECIDED");
    }

    @Test
    void aProviderForgetsWhoItWasWithTheFiles() {
        ProviderId provider = campus.provider();
        Caller staff = campus.provider(provider);
        RecognitionId id = handIn(
                module(campus.module(provider, Format.ONLINE, Map.of(competence, 2)), ProofChecker.PROVIDER, null));
        providers.decline(staff, id, "Nicht vergleichbar", version(id));
        assertThat(providers.find(staff, id).who()).startsWith("Kim Muster, ");

        clock.advance(RecognitionCleaning.FILES_ARE_KEPT.plus(Duration.ofHours(1)));

        assertThat(providers.find(staff, id).who()).isEmpty();
        assertThat(providers.page(staff, EnumSet.of(RecognitionState.DECLINED), null, ALL))
                .singleElement()
                .satisfies(asked -> assertThat(asked.name()).isEmpty());
    }

    @Test
    void erasureTakesFilesAndWhatDoesNotCount() {
        RecognitionId counting = handIn(levels(null, 3));
        employer.recognise(hr, town, counting, grant(3, null, null), version(counting));
        RecognitionId open = handIn(levels(null, 5));

        transaction.executeWithoutResult(status -> personal.erase(person));

        assertThat(own.of(learner, ALL))
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isEqualTo(counting))
                .satisfies(left -> assertThat(left.files()).isEmpty());
        assertThatThrownBy(() -> own.find(learner, open)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoLeavesHasNothingOpenAndNoFiles() {
        RecognitionId id = handIn(levels(null, 3));

        cleaning.leave(person);

        assertThat(own.find(learner, id))
                .satisfies(left -> assertThat(left.state()).isEqualTo(RecognitionState.WITHDRAWN))
                .satisfies(left -> assertThat(left.files()).isEmpty());
    }

    @Test
    void hrFindsPeopleByNameAndTheOldestFirst() {
        RecognitionId first = handIn(levels(null, 1));
        clock.advance(Duration.ofHours(1));
        RecognitionId second = handIn(levels(null, 2));

        assertThat(employer.page(hr, town, UNDECIDED, "muster", ALL))
                .extracting(RecognitionView::id)
                .containsExactly(first, second);
        assertThat(employer.page(hr, town, UNDECIDED, "kein Treffer", ALL)).isEmpty();
        assertThat(employer.open(hr, town)).isEqualTo(2);
    }

    private RecognitionId handIn(RecognitionDraft draft) {
        return own.handIn(learner, draft, List.of(pdf()));
    }

    private RecognitionDraft levels(@Nullable LocalDate last, int claimed) {
        return new RecognitionDraft(
                statement("Zertifikat Stufe " + claimed, last),
                null,
                List.of(level(competence, claimed)),
                ProofChecker.EMPLOYER);
    }

    private RecognitionDraft paperOf(LocalDate day) {
        return new RecognitionDraft(
                new ProofStatement("Ersthelfer", "Rotes Kreuz", day, null, null, null),
                null,
                List.of(level(competence, 3)),
                ProofChecker.EMPLOYER);
    }

    private RecognitionDraft module(ModuleId module, ProofChecker checker, @Nullable LocalDate last) {
        return new RecognitionDraft(statement("Zertifikat", last), module, List.of(), checker);
    }

    private ProofStatement statement(String title, @Nullable LocalDate last) {
        return new ProofStatement(title, "Volkshochschule", today.minusYears(1), last, 16 * 60, null);
    }

    private RecognitionDecision grant(int granted, @Nullable LocalDate until, @Nullable String remark) {
        return new RecognitionDecision(false, List.of(level(competence, granted)), until, remark);
    }

    private static RecognitionDecision whole() {
        return new RecognitionDecision(true, List.of(), null, null);
    }

    private static ClaimedLevel level(CompetenceId competence, int level) {
        return new ClaimedLevel(competence, new Level(level));
    }

    private static UploadedProof pdf() {
        return new UploadedProof(
                "Zertifikat.pdf", new ByteArrayResource("%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII)));
    }

    private long version(RecognitionId id) {
        return own.find(learner, id).version();
    }

    private List<CompletionView> completed() {
        return completions.of(learner, person);
    }

    private Map<CompetenceId, Integer> proven() {
        Map<CompetenceId, Integer> levels = new HashMap<>();
        profiles.of(learner, person)
                .attested()
                .forEach(proof -> levels.merge(proof.competence(), proof.level().value(), Math::max));
        return levels;
    }

    private List<String> messages(Caller reader) {
        return notifications.of(reader, ALL).stream()
                .map(NotificationView::kind)
                .map(Enum::name)
                .toList();
    }

    private static void assertInvalid(String pointer, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        faults -> assertThat(faults.getErrors())
                                .extracting(FieldError::pointer)
                                .contains(pointer));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }
}

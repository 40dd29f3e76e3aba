package org.kommunalcampus.quality;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.quality.check.Severity;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class ReviewsTest {

    private static final PageRequest PAGE = PageRequest.of(0, 100);

    @Autowired
    private Clock clock;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Criteria criteria;

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private Modules modules;

    @Autowired
    private Providers providers;

    @Autowired
    private CertificationLog record;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient jdbc;

    private final Caller one = reviewer(null);
    private final Caller two = reviewer(null);
    private final Caller three = reviewer(null);
    private ProviderId provider;
    private Caller staff;
    private CompetenceId competence;

    @BeforeEach
    void aProvider() {
        provider = campus.provider();
        staff = Callers.providing(provider);
        competence = campus.competence();
    }

    @Test
    void aModuleGoesFromDraftToTheCatalogue() {
        ModuleId module = descriptions.begin(staff, provider, whole());

        SubmissionOutcome submission = submissions.submit(staff, module);
        assertThat(submission.state()).isEqualTo(DescriptionState.SUBMITTED);
        ReviewId review = Objects.requireNonNull(submission.review());
        assertThat(reviews.queue(one, ReviewFilter.OPEN, "", PAGE).getContent())
                .extracting(ReviewCard::id)
                .contains(review);
        seat(review, one, two);
        vote(review, one, Verdict.CERTIFY);
        assertThat(reviews.find(two, review).seats().getFirst())
                .returns(true, SeatView::voted)
                .returns(null, SeatView::verdict)
                .returns(Map.of(), SeatView::grades);
        vote(review, two, Verdict.CERTIFY);
        decide(review, one, ReviewDecision.because("Überzeugend."));

        LocalDate inTwoYears = LocalDate.now(clock).plusYears(2);
        assertThat(modules.find(module).certification()).isEqualTo(Certification.byReview(inTwoYears));
        assertThat(submissions.reviews(staff, module).getFirst())
                .returns(ReviewState.CERTIFIED, ProviderReview::state)
                .returns("Überzeugend.", ProviderReview::reasons);
        assertThat(reviews.find(two, review).record())
                .extracting(StepView::action)
                .containsExactly(
                        "submitted",
                        "assigned",
                        "declared-unbiased",
                        "assigned",
                        "declared-unbiased",
                        "voted",
                        "voted",
                        "agreed",
                        "certified");
    }

    @Test
    void anErrorKeepsItADraft() {
        ModuleId module = descriptions.begin(staff, provider, whole().with("/accessibility", ""));

        SubmissionOutcome submission = submissions.submit(staff, module);

        assertThat(submission.state()).isEqualTo(DescriptionState.DRAFT);
        assertThat(submission.review()).isNull();
        assertThat(submission.findings().getFirst())
                .returns(Severity.ERROR, finding -> finding.severity())
                .returns("/accessibility", finding -> finding.pointer());
    }

    @Test
    void aReturnedModuleIsADraftAgainWithCommentsAtItsFields() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        ReviewId review = handIn(module);
        seat(review, one, two);
        reviews.comment(one, review, "/objective", "Bitte schärfen.");
        assertThat(submissions.reviews(staff, module).getFirst().comments()).isEmpty();
        assertThat(reviews.find(two, review).comments()).isEmpty();
        vote(review, one, Verdict.RETURN);
        vote(review, two, Verdict.RETURN);
        decide(review, two, ReviewDecision.because("Noch nicht reif."));

        assertThat(submissions.reviews(staff, module).getFirst().comments())
                .extracting(FieldComment::pointer)
                .containsExactly("/objective");
        assertThat(descriptions.of(staff, module).state()).isEqualTo(DescriptionState.DRAFT);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(module));
    }

    @Test
    void conditionsCertifyUntilTheirDateAndLongerOnceTheyAreMet() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        ReviewId review = handIn(module);
        seat(review, one, two);
        vote(review, one, Verdict.CONDITIONS);
        vote(review, two, Verdict.CONDITIONS);
        LocalDate due = LocalDate.now(clock).plusDays(30);
        decide(review, one, new ReviewDecision("Fast.", "Untertitel ergänzen", due, due.plusYears(1)));

        assertThat(modules.find(module).certification()).isEqualTo(Certification.byReview(due));
        reviews.fulfil(two, review);
        assertThat(modules.find(module).certification()).isEqualTo(Certification.byReview(due.plusYears(1)));
    }

    @Test
    void aRevisionIsAskedOnlyAboutWhatChangedAndAPriceAboutThePrice() {
        ModuleId module = certified();
        descriptions.revise(staff, module);
        write(module, descriptions.of(staff, module).description().with("/price/amount", "170"));

        ReviewId review = handIn(module);

        assertThat(reviews.find(one, review).asked())
                .extracting(Criterion::code)
                .containsExactly("fairness");
        assertThat(reviews.find(one, review).differences())
                .extracting(difference -> difference.pointer())
                .containsExactly("/price/amount");
        assertThat(modules.find(module).price()).isEqualTo(Money.ofCents(16000, "EUR"));
    }

    @Test
    void aRevisionOfWhatNobodyJudgesGoesLiveAtOnce() {
        ModuleId module = certified();
        descriptions.revise(staff, module);
        write(module, descriptions.of(staff, module).description().with("/validUntil", "2098-01-01"));

        assertThat(submissions.submit(staff, module).state()).isEqualTo(DescriptionState.PUBLISHED);
        assertThat(modules.find(module).validUntil()).isEqualTo(LocalDate.of(2098, 1, 1));
    }

    @Test
    void aProviderTakesItBackAndHandsItInAgain() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        submissions.submit(staff, module);
        submissions.takeBack(staff, module);
        assertThat(descriptions.of(staff, module).state()).isEqualTo(DescriptionState.DRAFT);
        assertThat(handIn(module)).isNotNull();
    }

    @Test
    void aRenewalProlongsWhatIsOffered() {
        ModuleId module = certified();
        ReviewId review = submissions.renew(staff, module);
        seat(review, one, two);
        vote(review, one, Verdict.CERTIFY);
        vote(review, two, Verdict.CERTIFY);
        LocalDate until = LocalDate.now(clock).plusYears(3);
        decide(review, two, new ReviewDecision("Bewährt.", null, null, until));
        assertThat(modules.find(module).certification()).isEqualTo(Certification.byReview(until));
    }

    @Test
    void nobodyJudgesAModuleOfTheOwnOrganisation() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        ReviewId review = handIn(module);
        Caller colleague = reviewer(provider);

        assertThat(reviews.find(colleague, review).conflict()).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reviews.assign(colleague, review, null))
                .returns("same-organisation", Refused::getCode);
    }

    @Test
    void aDecisionOnAnOldStateIsRefused() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        ReviewId review = handIn(module);
        long seen = reviews.find(one, review).version();
        seat(review, one, two);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> reviews.decide(one, review, ReviewDecision.because("?"), seen));
    }

    @Test
    void aSuspendedProviderHandsNothingIn() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        providers.suspend(Callers.operator(), provider, "ruht");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> submissions.submit(staff, module))
                .returns("provider-not-accredited", Refused::getCode);
    }

    @Test
    void aChangedLineOfTheRecordShows() {
        ModuleId module = certified();
        assertThat(record.isIntact(module)).isTrue();
        jdbc.sql("update review_step set detail = 'anders' where module_id = :module and position = 2")
                .param("module", module.toString())
                .update();
        assertThat(record.isIntact(module)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEARNER", "HR", "MANAGER", "PROVIDER", "OPERATOR"})
    void theBeiratsWorkIsForTheBeiratAlone(Role role) {
        Caller other = Callers.with(role);
        ReviewId id = ReviewId.next();
        denied(() -> reviews.queue(other, ReviewFilter.OPEN, "", PAGE));
        denied(() -> reviews.find(other, id));
        denied(() -> reviews.eligible(other, id));
        denied(() -> reviews.triage(other, id, true));
        denied(() -> reviews.assign(other, id, null));
        denied(() -> reviews.declare(other, id, Bias.NONE, null));
        denied(() -> reviews.comment(other, id, "/title", "?"));
        denied(() -> reviews.vote(other, id, new Vote(Map.of(), Verdict.CERTIFY, "?")));
        denied(() -> reviews.decide(other, id, ReviewDecision.because("?"), 0));
        denied(() -> reviews.fulfil(other, id));
    }

    @Test
    void aProvidersSideIsForItsOwnStaffAlone() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        Caller stranger = Callers.providing(campus.provider());
        hidden(() -> submissions.findings(stranger, module));
        hidden(() -> submissions.submit(stranger, module));
        hidden(() -> submissions.takeBack(stranger, module));
        hidden(() -> submissions.renew(stranger, module));
        hidden(() -> submissions.reviews(stranger, module));
        denied(() -> submissions.submit(one, module));
    }

    @Test
    void theOperatorReleasesCriteriaAndRunningReviewsKeepTheirs() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        ReviewId review = handIn(module);
        CriteriaRelease before = criteria.inForce();

        int next = criteria.release(
                Callers.operator(),
                before.criteria().subList(0, before.criteria().size() - 1),
                before.number());

        assertThat(criteria.inForce().number()).isEqualTo(next);
        assertThat(reviews.find(one, review).asked()).hasSameSizeAs(before.criteria());
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> criteria.release(Callers.operator(), before.criteria(), before.number()));
        criteria.release(Callers.operator(), before.criteria(), next);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.OPERATOR))) {
            denied(() -> criteria.release(Callers.with(role), before.criteria(), next));
        }
    }

    private ModuleId certified() {
        ModuleId module = descriptions.begin(staff, provider, whole());
        ReviewId review = handIn(module);
        seat(review, one, three);
        vote(review, one, Verdict.CERTIFY);
        vote(review, three, Verdict.CERTIFY);
        decide(review, one, ReviewDecision.because("Gut."));
        return module;
    }

    private ReviewId handIn(ModuleId module) {
        return Objects.requireNonNull(submissions.submit(staff, module).review());
    }

    private void seat(ReviewId review, Caller... callers) {
        for (Caller caller : callers) {
            reviews.assign(caller, review, null);
            reviews.declare(caller, review, Bias.NONE, null);
        }
    }

    private void vote(ReviewId review, Caller caller, Verdict verdict) {
        Map<String, Integer> grades = reviews.find(caller, review).asked().stream()
                .collect(toMap(Criterion::code, criterion -> verdict == Verdict.RETURN ? 1 : 5));
        reviews.vote(caller, review, new Vote(grades, verdict, "Begründung"));
    }

    private void decide(ReviewId review, Caller caller, ReviewDecision decision) {
        reviews.decide(caller, review, decision, reviews.find(caller, review).version());
    }

    private void write(ModuleId module, ModuleDescription description) {
        descriptions.write(
                staff, module, description, descriptions.of(staff, module).version());
    }

    private ModuleDescription whole() {
        return ModuleDescription.of(Map.ofEntries(
                Map.entry("/title", "Bescheide begründen " + UUID.randomUUID()),
                Map.entry("/objective", "Die Teilnehmenden begründen Bescheide."),
                Map.entry("/description", "Wir üben an echten Fällen."),
                Map.entry("/targetGroup", "Sachbearbeitung"),
                Map.entry("/format", "ONLINE"),
                Map.entry("/hours", "8"),
                Map.entry("/outcomes/0/text", "Die Teilnehmenden verfassen einen Bescheid."),
                Map.entry("/outcomes/0/competence", competence.toString()),
                Map.entry("/outcomes/0/level", "4"),
                Map.entry("/elements/0/phase", "PREPARATION"),
                Map.entry("/elements/0/kind", "HOMEWORK"),
                Map.entry("/elements/0/title", "Eigener Bescheid"),
                Map.entry("/elements/0/minutes", "480"),
                Map.entry("/elements/0/outcomes", "1"),
                Map.entry("/accessibility", "Alle Videos haben Untertitel, alle Dokumente sind barrierefrei."),
                Map.entry("/price/amount", "160"),
                Map.entry("/cancellation", "Bis zwei Wochen vorher kostenfrei")));
    }

    private static Caller reviewer(@Nullable ProviderId provider) {
        return new Caller(
                "Beirat",
                Set.of(Role.REVIEWER),
                new IdentityKey("test", "R" + UUID.randomUUID()),
                null,
                null,
                provider);
    }

    private static void denied(Runnable action) {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(action::run);
    }

    private static void hidden(Runnable action) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(action::run);
    }
}

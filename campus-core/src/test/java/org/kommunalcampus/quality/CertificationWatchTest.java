package org.kommunalcampus.quality;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class CertificationWatchTest {

    @Autowired
    private CertificationWatch watch;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private Modules modules;

    @Autowired
    private Notifications notifications;

    @Autowired
    private CertificationLog record;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private final Caller one = reviewer();
    private final Caller two = reviewer();
    private ProviderId provider;
    private Caller staff;
    private LocalDate today;

    @BeforeEach
    void aProvider() {
        provider = campus.provider();
        staff = campus.provider(provider);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theEndOfACertificationIsAnnouncedTwice() {
        ModuleId module = decided(Verdict.CERTIFY, new ReviewDecision("Gut.", null, null, today.plusDays(100)));
        watch.run();
        assertThat(told()).isEmpty();

        clock.advance(Duration.ofDays(11));
        watch.run();
        watch.run();
        assertThat(told())
                .singleElement()
                .returns(NotificationKind.CERTIFICATION_ENDS, NotificationView::kind)
                .returns(
                        List.of("module", module.toString(), today.plusDays(100).toString()),
                        NotificationView::arguments);

        notifications.readAll(staff);
        clock.advance(Duration.ofDays(50));
        watch.run();
        assertThat(told()).hasSize(1);
        clock.advance(Duration.ofDays(10));
        watch.run();
        assertThat(told()).hasSize(2);
    }

    @Test
    void theBeiratIsToldAtItsReview() {
        ModuleId module = decided(Verdict.CERTIFY, new ReviewDecision("Gut.", null, null, today.plusDays(20)));
        String review = submissions.reviews(staff, module).getFirst().id().toString();

        watch.run();

        assertThat(notifications.of(one, PageRequest.of(0, 100)))
                .extracting(NotificationView::arguments)
                .contains(List.of("review", review, today.plusDays(20).toString()));
    }

    @Test
    void aConditionThatLapsesSuspendsTheCertificationUntilItIsMet() {
        LocalDate due = today.plusDays(20);
        ModuleId module = decided(
                Verdict.CONDITIONS, new ReviewDecision("Fast.", "Untertitel ergänzen", due, today.plusYears(1)));
        ReviewId review = submissions.reviews(staff, module).getFirst().id();

        watch.run();
        assertThat(told()).extracting(NotificationView::kind).containsExactly(NotificationKind.CONDITION_DUE);
        clock.advance(Duration.ofDays(20));
        watch.run();
        assertThat(state(module)).isEqualTo(ReviewState.CONDITIONAL);

        clock.advance(Duration.ofDays(1));
        watch.run();
        watch.run();
        assertThat(state(module)).isEqualTo(ReviewState.SUSPENDED);
        assertThat(told()).extracting(NotificationView::kind).contains(NotificationKind.CERTIFICATION_SUSPENDED);
        assertThat(reviews.find(one, review).record())
                .extracting(StepView::action)
                .endsWith("conditional", "suspended-by-condition");
        assertThat(record.isIntact(module)).isTrue();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> modules.find(module));

        reviews.fulfil(two, review);
        assertThat(state(module)).isEqualTo(ReviewState.CERTIFIED);
        assertThat(modules.find(module).certification()).isEqualTo(Certification.byReview(today.plusYears(1)));
    }

    @Test
    void aConditionOfAnEarlierReviewDisturbsNoLaterOne() {
        LocalDate due = today.plusDays(5);
        ModuleId module = decided(
                Verdict.CONDITIONS, new ReviewDecision("Fast.", "Untertitel ergänzen", due, today.plusYears(1)));
        clock.advance(Duration.ofSeconds(1));
        judge(submissions.renew(staff, module), Verdict.CERTIFY, ReviewDecision.because("Gut."));
        clock.advance(Duration.ofDays(9));

        watch.run();

        assertThat(submissions.reviews(staff, module))
                .extracting(ProviderReview::state)
                .containsExactly(ReviewState.CERTIFIED, ReviewState.CONDITIONAL);
        assertThat(modules.find(module).certification()).isNotNull();
    }

    /** What the watch told the provider; that the Beirat decided is told besides. */
    private List<NotificationView> told() {
        return notifications.of(staff, PageRequest.of(0, 100)).stream()
                .filter(message -> message.kind() != NotificationKind.REVIEW_DECIDED)
                .toList();
    }

    private ReviewState state(ModuleId module) {
        return submissions.reviews(staff, module).getFirst().state();
    }

    private ModuleId decided(Verdict verdict, ReviewDecision decision) {
        ModuleId module = descriptions.begin(staff, provider, whole());
        judge(Objects.requireNonNull(submissions.submit(staff, module).review()), verdict, decision);
        return module;
    }

    private void judge(ReviewId review, Verdict verdict, ReviewDecision decision) {
        for (Caller caller : List.of(one, two)) {
            reviews.assign(caller, review, null);
            reviews.declare(caller, review, Bias.NONE, null);
        }
        for (Caller caller : List.of(one, two)) {
            Map<String, Integer> grades =
                    reviews.find(caller, review).asked().stream().collect(toMap(Criterion::code, criterion -> 5));
            reviews.vote(caller, review, new Vote(grades, verdict, "Begründung"));
        }
        reviews.decide(one, review, decision, reviews.find(one, review).version());
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
                Map.entry("/outcomes/0/competence", campus.competence().toString()),
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

    private static Caller reviewer() {

        return new Caller(
                "Beirat", Set.of(Role.REVIEWER), new IdentityKey("test", "R" + UUID.randomUUID()), null, null, null);
    }
}

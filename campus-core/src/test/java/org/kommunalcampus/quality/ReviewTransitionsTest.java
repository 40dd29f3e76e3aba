package org.kommunalcampus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;

/** The state machine of a review: each action in each state, allowed or forbidden. */
class ReviewTransitionsTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2029, 3, 1);
    private static final LocalizedText WORDS = LocalizedText.german("Text");
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("a", WORDS, WORDS, 3, true, List.of(WORDS, WORDS, WORDS), List.of("/title")),
            new Criterion("b", WORDS, WORDS, 1, false, List.of(WORDS, WORDS, WORDS), List.of("/price")));

    /** Rows are states, columns actions in the order of {@link ReviewAction}; x is allowed. */
    private static final Map<ReviewState, String> ALLOWED = Map.of(
            ReviewState.WAITING, "xxxx...x",
            ReviewState.IN_REVIEW, "x.xxx..x",
            ReviewState.THIRD_OPINION, "xxxxx..x",
            ReviewState.AGREED, "x..x.x.x",
            ReviewState.CERTIFIED, "........",
            ReviewState.CONDITIONAL, "......x.",
            ReviewState.SUSPENDED, "......x.",
            ReviewState.RETURNED, "........",
            ReviewState.TAKEN_BACK, "........");

    static Stream<Arguments> all() {
        return Stream.of(ReviewState.values())
                .flatMap(state -> Stream.of(ReviewAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("all")
    void eachActionIsPossibleInItsStatesAlone(ReviewState state, ReviewAction action) {
        Review review = in(state);
        assertThat(review.getState()).isEqualTo(state);
        boolean allowed = ALLOWED.getOrDefault(state, "").charAt(action.ordinal()) == 'x';
        if (allowed) {
            act(review, action);
        } else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> act(review, action))
                    .returns("review-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'), Refused::getCode);
            assertThat(review.getState()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFY, CERTIFY, CERTIFY, AGREED, CERTIFY",
        "RETURN, RETURN, CERTIFY, AGREED, RETURN",
        "CERTIFY, RETURN, RETURN, THIRD_OPINION, RETURN",
        "CERTIFY, RETURN, CERTIFY, THIRD_OPINION, CERTIFY",
        "CERTIFY, RETURN, CONDITIONS, THIRD_OPINION, CONDITIONS"
    })
    void aThirdSettlesADisagreement(Verdict one, Verdict two, Verdict third, ReviewState afterTwo, Verdict settled) {
        Review review = in(ReviewState.IN_REVIEW);
        vote(review, "one", one);
        vote(review, "two", two);
        assertThat(review.getState()).isEqualTo(afterTwo);
        if (afterTwo == ReviewState.THIRD_OPINION) {
            review.assign("three", "Drei");
            review.declare("three", Bias.NONE, null);
            vote(review, "three", third);
        }
        assertThat(review.getState()).isEqualTo(ReviewState.AGREED);
        assertThat(review.agreed()).isEqualTo(settled);
    }

    @Test
    void aBiasedReviewerLeavesAndAnotherTakesThePlace() {
        Review review = in(ReviewState.WAITING);
        review.assign("two", "Zwei");
        review.declare("two", Bias.BIASED, "Autor");
        assertThat(review.getState()).isEqualTo(ReviewState.WAITING);
        refused("reviewer-seated", () -> review.assign("two", "Zwei"));

        review.assign("three", "Drei");
        assertThat(review.getState()).isEqualTo(ReviewState.IN_REVIEW);
        refused("bias-undeclared", () -> vote(review, "two", Verdict.CERTIFY));
        refused("reviewer-biased", () -> review.mustAllowComment("two"));
    }

    @Test
    void votesStayHiddenUntilBothAreInAndFromTheThirdUntilTheOwnIsIn() {
        Review review = in(ReviewState.IN_REVIEW);
        vote(review, "one", Verdict.CERTIFY);
        assertThat(review.reveals("one")).isFalse();
        assertThat(review.reveals("two")).isFalse();
        vote(review, "two", Verdict.RETURN);
        assertThat(review.reveals("one")).isTrue();
        review.assign("three", "Drei");
        assertThat(review.reveals("three")).isFalse();
        assertThat(review.reveals("somebody")).isFalse();
    }

    @Test
    void nobodyVotesTwiceWithoutASeatOrWithoutADeclaration() {
        Review review = in(ReviewState.IN_REVIEW);
        vote(review, "one", Verdict.CERTIFY);
        refused("already-voted", () -> vote(review, "one", Verdict.RETURN));
        refused("not-a-reviewer-of-this", () -> vote(review, "stranger", Verdict.CERTIFY));
        review.declare("two", Bias.BIASED, null);
        refused("review-vote", () -> vote(review, "two", Verdict.CERTIFY));
    }

    @Test
    void aKnockOutForbidsToCertify() {
        Review review = in(ReviewState.IN_REVIEW);
        refused(
                "knock-out",
                () -> review.vote("one", new Vote(Map.of("a", 1, "b", 5), Verdict.CERTIFY, "Gut"), CRITERIA, NOW));
        review.vote("one", new Vote(Map.of("a", 1, "b", 5), Verdict.RETURN, "Falsch"), CRITERIA, NOW);
        assertThat(review.seat("one").orElseThrow().score(CRITERIA)).isEqualTo(2.0);
    }

    private static Review in(ReviewState state) {
        Review review = new Review(
                new ReviewRequest(
                        ModuleId.next(), ProviderId.next(), "Modul", 1, null, ReviewKind.FIRST, 1, List.of("a", "b")),
                NOW);
        review.assign("one", "Eins");
        review.declare("one", Bias.NONE, null);
        if (state == ReviewState.WAITING) {
            return review;
        }
        review.assign("two", "Zwei");
        review.declare("two", Bias.NONE, null);
        switch (state) {
            case IN_REVIEW -> {}
            case TAKEN_BACK -> review.takeBack();
            case THIRD_OPINION -> {
                vote(review, "one", Verdict.CERTIFY);
                vote(review, "two", Verdict.RETURN);
            }
            case AGREED, CERTIFIED -> agree(review, Verdict.CERTIFY, state);
            case CONDITIONAL -> agree(review, Verdict.CONDITIONS, state);
            case SUSPENDED -> {
                agree(review, Verdict.CONDITIONS, ReviewState.CONDITIONAL);
                review.suspend();
            }
            case RETURNED -> agree(review, Verdict.RETURN, state);
            default -> throw new IllegalArgumentException(state.name());
        }
        return review;
    }

    private static void agree(Review review, Verdict verdict, ReviewState state) {
        vote(review, "one", verdict);
        vote(review, "two", verdict);
        if (state != ReviewState.AGREED) {
            act(review, ReviewAction.DECIDE);
        }
    }

    private static void act(Review review, ReviewAction action) {
        switch (action) {
            case TRIAGE -> review.triage(true);
            case ASSIGN -> review.assign("four", "Vier");
            case DECLARE -> {
                boolean third = review.getState() == ReviewState.THIRD_OPINION;
                if (third) {
                    review.assign("three", "Drei");
                }
                review.declare(third ? "three" : "one", Bias.NONE, null);
            }
            case COMMENT -> review.mustAllowComment("one");
            case VOTE -> {
                boolean third = review.getState() == ReviewState.THIRD_OPINION;
                if (third) {
                    review.assign("three", "Drei");
                    review.declare("three", Bias.NONE, null);
                }
                vote(review, third ? "three" : "one", Verdict.CERTIFY);
            }
            case DECIDE -> review.decide("one", new ReviewDecision("Gut", "Nachtragen", LATER, null), LATER, NOW);
            case FULFIL -> review.fulfil();
            case TAKE_BACK -> review.takeBack();
        }
    }

    private static void vote(Review review, String reviewer, Verdict verdict) {
        review.vote(reviewer, new Vote(Map.of("a", 3, "b", 5), verdict, "Begründung"), CRITERIA, NOW);
    }

    private static void refused(String code, Runnable action) {
        assertThatExceptionOfType(Refused.class).isThrownBy(action::run).returns(code, Refused::getCode);
    }
}

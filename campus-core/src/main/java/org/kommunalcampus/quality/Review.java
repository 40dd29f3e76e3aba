package org.kommunalcampus.quality;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;

/** The way of one edition of a module through the Beirat. Each verb refuses with {@code review-<action>} in a state that does not allow it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Review {

    /** Nobody is certified by fewer. */
    static final int REVIEWERS = 2;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    private String title;
    private int edition;
    private @Nullable Integer baseEdition;
    private int criteriaVersion;
    private String asked;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewState state;

    private boolean urgent;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Verdict verdict;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String reasons;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String conditions;

    private @Nullable LocalDate conditionsDue;
    private @Nullable LocalDate certifiedUntil;
    private @Nullable Instant decidedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "review_id", nullable = false)
    @OrderBy("position")
    private List<Seat> seats = new ArrayList<>();

    @Version
    private @Nullable Long version;

    /** Begins to wait for reviewers. */
    Review(ReviewRequest candidate, Instant now) {
        id = ReviewId.next().value();
        moduleId = candidate.module().value();
        providerId = candidate.provider().value();
        title = candidate.title();
        edition = candidate.edition();
        baseEdition = candidate.baseEdition();
        criteriaVersion = candidate.criteriaVersion();
        asked = String.join(",", candidate.asked());
        kind = candidate.kind();
        state = ReviewState.WAITING;
        submittedAt = now;
    }

    void triage(boolean isUrgent) {
        mustAllow(ReviewAction.TRIAGE);
        urgent = isUrgent;
    }

    /** Gives a seat to a reviewer who has none; the second begins the review. */
    void assign(String reviewer, String name) {
        mustAllow(ReviewAction.ASSIGN);
        if (seat(reviewer).isPresent()) {
            throw new Refused("reviewer-seated", "the reviewer has a seat in review " + id);
        }
        if (counting().size() >= places()) {
            throw new Refused("review-full", "review " + id + " has all its reviewers");
        }
        seats.add(new Seat(reviewer, name, seats.size() + 1));
        if (state == ReviewState.WAITING && counting().size() == REVIEWERS) {
            state = ReviewState.IN_REVIEW;
        }
    }

    /** A biased reviewer leaves the review, which waits for another. */
    void declare(String reviewer, Bias bias, @Nullable String note) {
        mustAllow(ReviewAction.DECLARE);
        Seat seat = ownSeat(reviewer);
        if (seat.hasVoted()) {
            throw new Refused("already-voted", "the reviewer has voted in review " + id);
        }
        seat.declare(bias, note);
        if (state == ReviewState.IN_REVIEW && counting().size() < REVIEWERS) {
            state = ReviewState.WAITING;
        }
    }

    /** Takes a vote of somebody who has declared to be free of bias; the last one settles the verdict or asks for a third. */
    void vote(String reviewer, Vote vote, List<Criterion> criteria, Instant now) {
        mustAllow(ReviewAction.VOTE);
        Seat seat = ownSeat(reviewer);
        if (seat.getBias() != Bias.NONE) {
            throw new Refused("bias-undeclared", "the reviewer has not declared to be free of bias");
        }
        if (seat.hasVoted()) {
            throw new Refused("already-voted", "the reviewer has voted in review " + id);
        }
        Ballot.check(vote, criteria);
        seat.vote(vote, now);
        settle();
    }

    void mustAllowComment(String reviewer) {
        mustAllow(ReviewAction.COMMENT);
        if (!ownSeat(reviewer).counts()) {
            throw new Refused("reviewer-biased", "the reviewer has declared to be biased");
        }
    }

    /** Puts the agreed verdict into words. */
    void decide(String reviewer, ReviewDecision decision, LocalDate until, Instant now) {
        mustAllow(ReviewAction.DECIDE);
        if (!ownSeat(reviewer).counts()) {
            throw new Refused("reviewer-biased", "the reviewer has declared to be biased");
        }
        reasons = decision.reasons();
        decidedAt = now;
        switch (agreed()) {
            case CERTIFY -> {
                state = ReviewState.CERTIFIED;
                certifiedUntil = until;
            }
            case CONDITIONS -> {
                state = ReviewState.CONDITIONAL;
                certifiedUntil = until;
                conditions = decision.conditions();
                conditionsDue = decision.conditionsDue();
            }
            case RETURN -> state = ReviewState.RETURNED;
        }
    }

    void fulfil() {
        mustAllow(ReviewAction.FULFIL);
        state = ReviewState.CERTIFIED;
    }

    /** The conditions were not met in time. */
    void suspend() {
        if (state != ReviewState.CONDITIONAL) {
            throw new Refused("review-suspend", "review " + id + " has no conditions that could lapse");
        }
        state = ReviewState.SUSPENDED;
    }

    void takeBack() {
        mustAllow(ReviewAction.TAKE_BACK);
        state = ReviewState.TAKEN_BACK;
    }

    /** Whether somebody may see what others voted: after the decision, and for those who voted once two votes are in. */
    boolean reveals(String reviewer) {
        boolean ownVoteIsIn = seat(reviewer).filter(Seat::hasVoted).isPresent();
        return !state.isOpen() || (ownVoteIsIn && votes().size() >= REVIEWERS);
    }

    Verdict agreed() {
        return Objects.requireNonNull(verdict, "an agreed review has a verdict");
    }

    Optional<Seat> seat(String reviewer) {
        return seats.stream()
                .filter(seat -> seat.getReviewer().equals(reviewer))
                .findFirst();
    }

    Set<String> askedCodes() {
        return Arrays.stream(asked.split(",")).collect(Collectors.toUnmodifiableSet());
    }

    ReviewId reviewId() {
        return new ReviewId(id);
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    long currentVersion() {
        return Objects.requireNonNullElse(version, 0L);
    }

    private void settle() {
        List<Verdict> votes = votes();
        if (votes.size() > REVIEWERS) {
            verdict = votes.get(votes.size() / 2);
            state = ReviewState.AGREED;
        } else if (votes.size() == REVIEWERS) {
            boolean agree = votes.getFirst() == votes.getLast();
            verdict = agree ? votes.getFirst() : null;
            state = agree ? ReviewState.AGREED : ReviewState.THIRD_OPINION;
        }
    }

    /** From good to bad. */
    private List<Verdict> votes() {
        return seats.stream()
                .map(Seat::getVerdict)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private int places() {
        return state == ReviewState.THIRD_OPINION ? REVIEWERS + 1 : REVIEWERS;
    }

    private List<Seat> counting() {
        return seats.stream().filter(Seat::counts).toList();
    }

    private Seat ownSeat(String reviewer) {
        return seat(reviewer)
                .orElseThrow(() -> new Refused("not-a-reviewer-of-this", "the caller has no seat in review " + id));
    }

    private void mustAllow(ReviewAction action) {
        if (!action.isAllowedIn(state)) {
            String name = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new Refused("review-" + name, action + " is not possible in state " + state);
        }
    }
}

package org.kommunalcampus.quality;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.catalogue.description.FieldDifference;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.quality.check.Checks;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.stereotype.Component;

/** Puts together what a reader of the Beirat may see of reviews: no vote of anybody else before the caller's own one is in. */
@Component
@RequiredArgsConstructor
class ReviewViews {

    private final Descriptions descriptions;
    private final Providers providers;
    private final Checks checks;
    private final Criteria criteria;
    private final ReviewCommentRepository comments;
    private final CertificationLog record;

    List<ReviewCard> cards(Caller caller, List<Review> reviews) {
        Map<ProviderId, ProviderView> names =
                providers.byId(reviews.stream().map(Review::provider).collect(toSet()));
        String reader = CertificationLog.actor(caller);
        return reviews.stream()
                .map(review -> {
                    ProviderView provider = names.get(review.provider());
                    return new ReviewCard(
                            review.reviewId(),
                            review.module(),
                            review.getTitle(),
                            provider == null ? "" : provider.name(),
                            review.getKind(),
                            review.getState(),
                            review.isUrgent(),
                            review.getSubmittedAt(),
                            (int) review.getSeats().stream()
                                    .filter(Seat::counts)
                                    .count(),
                            review.seat(reader).isPresent(),
                            review.seat(reader).filter(Seat::hasVoted).isPresent(),
                            isConflict(caller, review));
                })
                .toList();
    }

    ReviewView view(Caller caller, Review review) {
        String reader = CertificationLog.actor(caller);
        ModuleDescription stated = descriptions.edition(caller, review.module(), review.getEdition());
        Integer base = review.getBaseEdition();
        List<FieldDifference> differences =
                base == null ? List.of() : descriptions.differences(caller, review.module(), base, review.getEdition());
        List<Criterion> asked = asked(review);
        boolean revealed = review.reveals(reader);
        return new ReviewView(
                review.reviewId(),
                review.module(),
                review.provider(),
                providers.find(review.provider()).name(),
                review.getTitle(),
                review.getEdition(),
                review.getKind(),
                review.getState(),
                review.isUrgent(),
                review.getSubmittedAt(),
                stated,
                differences,
                review.getCriteriaVersion(),
                asked,
                checks.of(review.module(), review.provider(), stated),
                review.getSeats().stream()
                        .map(seat -> seat(seat, reader, revealed, asked))
                        .toList(),
                comments.of(review.reviewId()).stream()
                        .filter(written -> revealed || written.reviewer().equals(reader))
                        .map(ReviewComment::view)
                        .toList(),
                revealed ? review.getVerdict() : null,
                review.getReasons(),
                review.getConditions(),
                review.getConditionsDue(),
                review.getCertifiedUntil(),
                record.of(review.module()),
                isConflict(caller, review),
                review.currentVersion());
    }

    List<Criterion> asked(Review review) {
        return criteria.release(review.getCriteriaVersion()).criteria().stream()
                .filter(criterion -> review.askedCodes().contains(criterion.code()))
                .toList();
    }

    static boolean isConflict(Caller caller, Review review) {
        return review.provider().equals(caller.provider());
    }

    private static SeatView seat(Seat seat, String reader, boolean revealed, List<Criterion> asked) {
        boolean mine = seat.getReviewer().equals(reader);
        boolean shown = mine || revealed;
        return new SeatView(
                seat.getReviewer(),
                seat.getName(),
                mine,
                seat.getBias(),
                seat.hasVoted(),
                shown ? Map.copyOf(seat.getGrades()) : Map.of(),
                shown ? seat.getVerdict() : null,
                shown ? seat.getSummary() : null,
                shown && seat.hasVoted() ? seat.score(asked) : null);
    }
}

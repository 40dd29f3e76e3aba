package org.kommunalcampus.quality;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewCommentRepository extends JpaRepository<ReviewComment, UUID> {

    List<ReviewComment> findByReviewIdOrderByWrittenAtAscIdAsc(UUID review);

    /** In the order in which they were written. */
    default List<ReviewComment> of(ReviewId review) {
        return findByReviewIdOrderByWrittenAtAscIdAsc(review.value());
    }
}

package org.kommunalcampus.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, UUID> {

    @Query("""
            select r from Review r where r.state in :states
            and lower(r.title) like :pattern escape '!'
            and (:reviewer = '' or exists (select s from Review q join q.seats s where q = r and s.reviewer = :reviewer))
            order by r.urgent desc, r.submittedAt, r.id""")
    Page<Review> queue(Collection<ReviewState> states, String pattern, String reviewer, Pageable page);

    List<Review> findByStateAndConditionsDueBefore(ReviewState state, LocalDate day);

    List<Review> findByModuleIdOrderBySubmittedAtDesc(UUID moduleId);

    Optional<Review> findFirstByModuleIdAndStateInOrderBySubmittedAtDesc(UUID moduleId, Collection<ReviewState> states);
}

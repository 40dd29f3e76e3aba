package org.kommunalcampus.study;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AttemptRepository extends JpaRepository<Attempt, UUID> {

    @Query("select a from Attempt a where a.enrolmentId in :enrolments order by a.number")
    List<Attempt> of(Collection<UUID> enrolments);

    List<Attempt> findByEnrolmentIdAndElementIdOrderByNumber(UUID enrolment, UUID element);

    Optional<Attempt> findByEnrolmentIdAndElementIdAndNumber(UUID enrolment, UUID element, int number);

    boolean existsByEnrolmentIdAndSubmittedAtIsNullAndClosesAtBefore(UUID enrolment, Instant now);

    /** Locked, so that what somebody else has handed in meanwhile is not among them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attempt a where a.enrolmentId = :enrolment and a.submittedAt is null and a.closesAt < :now")
    List<Attempt> overdue(UUID enrolment, Instant now);
}

package org.kommunalcampus.learning;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface EnrolmentRepository extends JpaRepository<Enrolment, UUID> {

    List<Enrolment> findByMemberIdOrderByBookedAtDescId(UUID member);

    List<Enrolment> findBySessionIdOrderByBookedAtAscIdAsc(UUID session);

    Page<Enrolment> findByModuleIdOrderByBookedAtDescIdAsc(UUID module, Pageable page);

    @Query("""
            select new org.kommunalcampus.learning.StateCount(e.moduleId, e.state, count(e)) from Enrolment e
            where e.moduleId in :modules group by e.moduleId, e.state""")
    List<StateCount> countByState(Collection<UUID> modules);

    long countByModuleIdAndState(UUID module, EnrolmentState state);

    boolean existsByMemberIdAndModuleIdAndActiveTrue(UUID member, UUID module);

    /** Locked, so that a seat is not given back twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.id = :id")
    Optional<Enrolment> findToChange(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.memberId = :member and e.moduleId = :module and e.active = true")
    Optional<Enrolment> findActiveToChange(UUID member, UUID module);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select e from Enrolment e where e.memberId = :member and e.moduleId = :module and e.completedOn = :day
                and e.state = org.kommunalcampus.learning.EnrolmentState.COMPLETED""")
    Optional<Enrolment> findCompletedToChange(UUID member, UUID module, LocalDate day);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.memberId = :member and e.active = true order by e.id")
    List<Enrolment> findAllActiveToChange(UUID member);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.sessionId = :session and e.active = true order by e.id")
    List<Enrolment> findActiveInSessionToChange(UUID session);

    @Query("select e from Enrolment e where e.moduleId in :modules and e.active = true order by e.bookedAt, e.id")
    List<Enrolment> findActiveIn(Collection<UUID> modules);

    @Query("select e from Enrolment e where e.memberId in :members and e.active = true order by e.bookedAt, e.id")
    List<Enrolment> findActive(Collection<UUID> members);
}

package org.kommunalcampus.learning;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kommunalcampus.shared.ForeignTables;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

@ForeignTables(
        value = "Member",
        because =
                "seats are counted by municipality under the lock of a session and in every plan, for which reading everybody who holds one would be slow")
interface EnrolmentRepository extends JpaRepository<Enrolment, UUID> {

    List<Enrolment> findByMemberIdOrderByBookedAtDescId(UUID member);

    List<Enrolment> findByMemberIdAndStateInOrderByBookedAtDescId(UUID member, Collection<EnrolmentState> states);

    @Query("""
            select distinct e.memberId from Enrolment e
            where e.memberId in :people and e.moduleId = :module and e.state in :states""")
    List<UUID> membersIn(UUID module, Collection<EnrolmentState> states, Collection<UUID> people);

    @Query("""
            select distinct e.memberId from Enrolment e
            where e.memberId in :people and e.moduleId = :module and e.sessionId = :session and e.state in :states""")
    List<UUID> membersInSession(UUID module, UUID session, Collection<EnrolmentState> states, Collection<UUID> people);

    List<Enrolment> findBySessionIdOrderByBookedAtAscIdAsc(UUID session);

    List<Enrolment> findBySessionIdIn(Collection<UUID> sessions);

    Page<Enrolment> findByModuleIdAndConfirmedTrueOrderByBookedAtDescIdAsc(UUID module, Pageable page);

    @Query("""
            select new org.kommunalcampus.learning.StateCount(e.moduleId, e.state, count(e)) from Enrolment e
            where e.moduleId in :modules and e.confirmed = true group by e.moduleId, e.state""")
    List<StateCount> countByState(Collection<UUID> modules);

    /** Unlocked, and not as an entity, so that what is read later under a lock is new. */
    @Query("select e.sessionId from Enrolment e where e.id = :id and e.sessionId is not null")
    Optional<UUID> sessionOf(UUID id);

    /** The same of many. */
    @Query("select e.sessionId from Enrolment e where e.id in :ids and e.sessionId is not null")
    List<UUID> sessionsOf(Collection<UUID> ids);

    /** Whose they are, in the same way. */
    @Query("select distinct e.memberId from Enrolment e where e.id in :ids")
    List<UUID> membersOf(Collection<UUID> ids);

    @Query("""
            select e.sessionId from Enrolment e
            where e.memberId = :member and e.active = true and e.sessionId is not null""")
    List<UUID> activeSessionsOf(UUID member);

    @Query("""
            select e.sessionId from Enrolment e
            where e.memberId = :member and e.moduleId = :module and e.active = true and e.sessionId is not null""")
    List<UUID> activeSessionsOf(UUID member, UUID module);

    /** How many people of each municipality hold a seat of each of the sessions, without one enrolment. */
    @Query("""
            select new org.kommunalcampus.learning.SeatCount(e.sessionId, m.municipalityId, count(e)) from Enrolment e
                join Member m on m.id = e.memberId
            where e.sessionId in :sessions and e.state in :holding and e.lentBy is null and e.id <> :without
            group by e.sessionId, m.municipalityId""")
    List<SeatCount> countHolders(Collection<UUID> sessions, Collection<EnrolmentState> holding, UUID without);

    @Query("select coalesce(max(e.queued), 0) from Enrolment e where e.sessionId = :session")
    long lastPlace(UUID session);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select e from Enrolment e where e.sessionId = :session
                and e.state = org.kommunalcampus.learning.EnrolmentState.WAITING order by e.queued""")
    List<Enrolment> findWaitingToChange(UUID session, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select e from Enrolment e where e.sessionId = :session
                and e.state = org.kommunalcampus.learning.EnrolmentState.OFFERED order by e.id""")
    List<Enrolment> findOfferedToChange(UUID session);

    @Query("""
            select distinct e.sessionId from Enrolment e where e.moduleId in :modules
                and e.state = org.kommunalcampus.learning.EnrolmentState.WAITING""")
    List<UUID> sessionsWaitedFor(Collection<UUID> modules);

    @Query("""
            select distinct e.sessionId from Enrolment e
            where e.state = org.kommunalcampus.learning.EnrolmentState.WAITING
                or e.state = org.kommunalcampus.learning.EnrolmentState.OFFERED""")
    List<UUID> sessionsWithList();

    /** Those who wait in the sessions, in their order, and those to whom seats are offered. */
    @Query("""
            select e from Enrolment e where e.sessionId in :sessions
                and (e.state = org.kommunalcampus.learning.EnrolmentState.WAITING
                    or e.state = org.kommunalcampus.learning.EnrolmentState.OFFERED)
            order by e.queued""")
    List<Enrolment> findListsOf(Collection<UUID> sessions);

    @Query("""
            select new org.kommunalcampus.learning.ListHistory(e.moduleId, e.sessionId,
                sum(case when e.confirmed = true then 1 else 0 end))
            from Enrolment e where e.moduleId in :modules and e.queued is not null group by e.moduleId, e.sessionId""")
    List<ListHistory> historyOf(Collection<UUID> modules);

    boolean existsByMemberIdAndModuleIdAndActiveTrue(UUID member, UUID module);

    /** Locked, so that a seat is not given back twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.id = :id")
    Optional<Enrolment> findToChange(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.id in :ids order by e.id")
    List<Enrolment> findAllToChange(Collection<UUID> ids);

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

    /** Those that were given up so late that they cost something. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select e from Enrolment e where e.sessionId = :session and e.withdrawnPercent > 0
                and e.state = org.kommunalcampus.learning.EnrolmentState.CANCELLED order by e.id""")
    List<Enrolment> findChargedInSessionToChange(UUID session);

    @Query("select e from Enrolment e where e.moduleId in :modules and e.active = true order by e.bookedAt, e.id")
    List<Enrolment> findActiveIn(Collection<UUID> modules);

    @Query("select e from Enrolment e where e.memberId in :members and e.active = true order by e.bookedAt, e.id")
    List<Enrolment> findActive(Collection<UUID> members);
}

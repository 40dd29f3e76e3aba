package org.kommunalcampus.calendar;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CalendarInvitationRepository extends JpaRepository<CalendarInvitation, UUID> {

    /** Those that have waited longest first. */
    @Query("select i.enrolmentId from CalendarInvitation i where i.dueAt <= :now order by i.dueAt, i.enrolmentId")
    List<UUID> due(Instant now, Limit most);

    /** What is noted of bookings in the modules, without a lock. */
    @Query("""
            select new org.kommunalcampus.calendar.NotedDate(i.enrolmentId, i.known, i.told) from CalendarInvitation i
            where i.moduleId in :modules""")
    List<NotedDate> notedIn(Collection<UUID> modules);

    /** Locked, so that nobody tells the same twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from CalendarInvitation i where i.enrolmentId = :id")
    Optional<CalendarInvitation> findToChange(UUID id);

    @Modifying
    @Query("delete from CalendarInvitation i where i.memberId = :member")
    void deleteByMember(UUID member);
}

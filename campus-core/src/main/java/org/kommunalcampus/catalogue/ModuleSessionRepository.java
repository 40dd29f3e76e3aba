package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ModuleSessionRepository extends JpaRepository<ModuleSession, UUID> {

    List<ModuleSession> findByModuleIdIn(Collection<UUID> modules);

    List<ModuleSession> findByModuleIdInAndEndsAtAfterOrderByStartsAt(Collection<UUID> modules, Instant now);

    Optional<ModuleSession> findFirstByModuleIdAndEndsAtLessThanEqualOrderByEndsAtDesc(UUID module, Instant now);

    List<ModuleSession> findByStateAndStartsAtBetweenOrderByStartsAt(SessionState state, Instant from, Instant until);

    /** The earliest start with a free seat for each of the modules that has one. */
    @Query("""
            select new org.kommunalcampus.catalogue.NextStart(s.moduleId, min(s.startsAt)) from ModuleSession s
            where s.moduleId in :modules and s.startsAt > :now
            and s.state = org.kommunalcampus.catalogue.SessionState.PLANNED
            and (s.seats is null or s.taken < s.seats)
            and (s.registrationUntil is null or s.registrationUntil >= :today)
            group by s.moduleId""")
    List<NextStart> nextStarts(Collection<UUID> modules, Instant now, LocalDate today);

    /** Sessions to come that are to be decided about by that day and are not, with what their modules are called and whose they are. */
    @Query("""
            select new org.kommunalcampus.catalogue.UndecidedSession(s, m.providerId, m.title)
            from ModuleSession s join LearningModule m on m.id = s.moduleId
            where s.decidedOn <= :today and s.startsAt > :now and s.confirmed = false
            and s.state = org.kommunalcampus.catalogue.SessionState.PLANNED
            order by s.startsAt, s.id""")
    List<UndecidedSession> findUndecided(LocalDate today, Instant now);
}

/** When a module is held next. */
record NextStart(UUID moduleId, Instant startsAt) {}

/** A session about which nobody has decided. */
record UndecidedSession(ModuleSession session, UUID provider, String title) {}

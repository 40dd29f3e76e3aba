package org.kommunalcampus.learning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface KeptSeatRepository extends JpaRepository<KeptSeat, UUID> {

    List<KeptSeat> findBySessionIdInOrderByQuota(Collection<UUID> sessions);

    /** The sessions of which seats are kept on that day. */
    @Query("select distinct k.sessionId from KeptSeat k where k.keptUntil >= :day")
    List<UUID> holdingOn(LocalDate day);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from KeptSeat k where k.sessionId = :session")
    void deleteBySession(UUID session);
}

package org.kommunalcampus.learning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface KeptSeatRepository extends JpaRepository<KeptSeat, UUID> {

    List<KeptSeat> findBySessionIdInOrderByQuota(Collection<UUID> sessions);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from KeptSeat k where k.sessionId = :session")
    void deleteBySession(UUID session);
}

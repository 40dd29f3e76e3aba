package org.kommunalcampus.launch;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ToolTicketRepository extends JpaRepository<ToolTicket, String> {

    /** Uses it up; answers 0 where somebody else did. */
    @Modifying
    @Query("delete from ToolTicket t where t.id = :id")
    int use(String id);

    @Modifying
    @Query("delete from ToolTicket t where t.expiresAt < :now")
    int forget(Instant now);
}

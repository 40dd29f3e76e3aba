package org.kommunalcampus.settlement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FeeRepository extends JpaRepository<Fee, UUID> {

    @Query("select f.enrolmentId from Fee f where f.sessionId = :session")
    List<UUID> inSession(UUID session);
}

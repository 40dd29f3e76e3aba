package org.kommunalcampus.settlement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FeeRepository extends JpaRepository<OwedFee, UUID> {

    @Query("select f.enrolmentId from OwedFee f where f.sessionId = :session")
    List<UUID> inSession(UUID session);
}

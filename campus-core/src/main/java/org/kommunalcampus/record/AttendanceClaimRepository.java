package org.kommunalcampus.record;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AttendanceClaimRepository extends JpaRepository<AttendanceClaim, UUID> {

    List<AttendanceClaim> findBySessionIdAndClaimedAtNotNull(UUID session);
}

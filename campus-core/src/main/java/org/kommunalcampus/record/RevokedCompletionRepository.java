package org.kommunalcampus.record;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RevokedCompletionRepository extends JpaRepository<RevokedCompletion, UUID> {

    boolean existsByMemberIdAndModuleIdAndRecordedByAndRevokedAtAfter(
            UUID member, UUID module, RecordedBy by, Instant since);
}

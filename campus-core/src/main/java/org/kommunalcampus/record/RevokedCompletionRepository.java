package org.kommunalcampus.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RevokedCompletionRepository extends JpaRepository<RevokedCompletion, UUID> {

    List<RevokedCompletion> findByMemberId(UUID member);

    boolean existsByMemberIdAndModuleIdAndRecordedByAndRevokedAtAfter(
            UUID member, UUID module, RecordedBy by, Instant since);
}

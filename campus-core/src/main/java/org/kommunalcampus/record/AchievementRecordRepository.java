package org.kommunalcampus.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AchievementRecordRepository extends JpaRepository<AchievementRecord, String> {

    Optional<AchievementRecord> findByCompletionId(UUID completion);

    List<AchievementRecord> findByCompletionIdIn(Collection<UUID> completions);

    Optional<AchievementRecord> findByPredecessor(String number);
}

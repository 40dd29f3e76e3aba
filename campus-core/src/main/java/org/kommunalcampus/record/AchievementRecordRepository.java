package org.kommunalcampus.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AchievementRecordRepository extends JpaRepository<AchievementRecord, String> {

    /** The one that was issued last for the completion. */
    @Query("""
            select r from AchievementRecord r where r.completionId = :completion
                and not exists (select 1 from AchievementRecord s where s.predecessor = r.recordNumber and s.completionId = r.completionId)""")
    Optional<AchievementRecord> findLatestOf(UUID completion);

    /** The ones that were issued last for each of the completions. */
    @Query("""
            select r from AchievementRecord r where r.completionId in :completions
                and not exists (select 1 from AchievementRecord s where s.predecessor = r.recordNumber and s.completionId = r.completionId)""")
    List<AchievementRecord> findLatestOf(Collection<UUID> completions);

    List<AchievementRecord> findByMemberIdOrderByIssuedAtAscRecordNumber(UUID member);

    /** Statements are never changed but for this: of somebody whom nobody knows any more, the name goes. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(value = "update achievement_record set holder = null where member_id = :member", nativeQuery = true)
    void forgetHolder(String member);

    List<AchievementRecord> findByMemberIdAndModuleId(UUID member, UUID module);

    /** How many records of the completion came in the place of another one of it since then. */
    @Query("""
            select count(r) from AchievementRecord r
            where r.completionId = :completion and r.firstOf is null and r.issuedAt > :since""")
    long countAgain(UUID completion, Instant since);
}

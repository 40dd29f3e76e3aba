package org.kommunalcampus.record;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecordCredentialRepository extends JpaRepository<RecordCredential, String> {

    boolean existsByStatusListAndStatusIndex(int list, int index);

    boolean existsByStatusList(int list);

    int countByStatusList(int list);

    @Query("select coalesce(max(c.statusList), 1) from RecordCredential c")
    int latestList();

    /** The places of credentials whose records count no more, because their completions were struck out or other records took their place. */
    @Query("""
            select c.statusIndex from RecordCredential c join AchievementRecord r on r.recordNumber = c.recordNumber
            where c.statusList = :list and (not exists (select 1 from Completion k where k.id = r.completionId)
                or exists (select 1 from AchievementRecord s where s.predecessor = r.recordNumber))""")
    List<Integer> findStruckOut(int list);

    /** The places of credentials whose records are suspended on the day. */
    @Query("""
            select c.statusIndex from RecordCredential c join AchievementRecord r on r.recordNumber = c.recordNumber
            where c.statusList = :list and exists (select 1 from CompletionSuspension s
                where s.completionId = r.completionId and s.liftedAt is null and s.lastDay >= :today)""")
    List<Integer> findSuspended(int list, LocalDate today);
}

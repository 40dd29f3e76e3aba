package org.kommunalcampus.record;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecordCredentialRepository extends JpaRepository<RecordCredential, String> {

    boolean existsByStatusListAndStatusIndex(int list, int index);

    boolean existsByStatusList(int list);

    int countByStatusList(int list);

    @Query("select coalesce(max(c.statusList), 1) from RecordCredential c")
    int latestList();

    /** The places of credentials whose records count no more, because their completions were struck out. */
    @Query("""
            select c.statusIndex from RecordCredential c join AchievementRecord r on r.recordNumber = c.recordNumber
            where c.statusList = :list and not exists (select 1 from Completion k where k.id = r.completionId)""")
    List<Integer> findStruckOut(int list);
}

package org.kommunalcampus.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CompletionRepository extends JpaRepository<Completion, UUID> {

    Optional<Completion> findByMemberIdAndModuleIdAndCompletedOn(UUID member, UUID module, LocalDate day);

    List<Completion> findByMemberIdOrderByCompletedOnDescRecordedAtDescId(UUID member);

    List<Completion> findByCompletedOn(LocalDate day);

    /** Lets one at a time go on who works on the person's completions. */
    @Query(value = "select id from completion where member_id = :member order by id for update", nativeQuery = true)
    List<String> lockOf(String member);

    @Query("""
            select new org.kommunalcampus.record.CompletionRow(
                c.memberId, c.moduleId, max(c.completedOn), max(coalesce(c.validUntil, date 9999-12-31)))
            from Completion c where c.memberId in :members group by c.memberId, c.moduleId""")
    List<CompletionRow> findLatest(Collection<UUID> members);

    @Query("""
            select new org.kommunalcampus.record.CompletionRow(
                c.memberId, c.moduleId, max(c.completedOn), max(coalesce(c.validUntil, date 9999-12-31)))
            from Completion c where c.moduleId in :modules and c.memberId in :members
            group by c.memberId, c.moduleId""")
    List<CompletionRow> findLatestOf(Collection<UUID> modules, Collection<UUID> members);
}

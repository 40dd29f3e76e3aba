package org.kommunalcampus.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CompletionRepository extends JpaRepository<Completion, UUID> {

    /** What the person completed on that day, without what only renews the record of something earlier. */
    Optional<Completion> findByMemberIdAndModuleIdAndCompletedOnAndRenewalOfIsNull(
            UUID member, UUID module, LocalDate day);

    Optional<Completion> findByMemberIdAndModuleIdAndCompletedOnAndRenewalOfIsNotNull(
            UUID member, UUID module, LocalDate day);

    List<Completion> findByMemberIdOrderByCompletedOnDescRecordedAtDescId(UUID member);

    List<Completion> findByCompletedOnAndRenewalOfIsNull(LocalDate day);

    List<Completion> findByRenewedBy(UUID refresher);

    List<Completion> findByRenewalOfInOrderByCompletedOn(Collection<UUID> renewed);

    List<Completion> findByMemberIdInAndModuleIdIn(Collection<UUID> members, Collection<UUID> modules);

    /** Those that lapse from the first to the last day, and that no other completion of the same module by the same person outlives; in the order of the ids, from behind that id on. */
    @Query("""
            select c from Completion c
            where c.validUntil between :first and :last and c.id > :after and not exists (
                select 1 from Completion d where d.memberId = c.memberId and d.moduleId = c.moduleId
                    and (d.validUntil is null or d.validUntil > c.validUntil))
            order by c.id""")
    List<Completion> findLapsing(LocalDate first, LocalDate last, UUID after, Limit limit);

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

package org.kommunalcampus.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CompletionSuspensionRepository extends JpaRepository<CompletionSuspension, UUID> {

    @Query("select s from CompletionSuspension s"
            + " where s.completionId = :completion and s.liftedAt is null and s.lastDay >= :today")
    Optional<CompletionSuspension> findRunning(UUID completion, LocalDate today);

    @Query("select s from CompletionSuspension s"
            + " where s.completionId in :completions and s.liftedAt is null and s.lastDay >= :today")
    List<CompletionSuspension> findRunning(Collection<UUID> completions, LocalDate today);

    @Query("select s from CompletionSuspension s"
            + " where s.memberId = :member and s.liftedAt is null and s.lastDay >= :today")
    List<CompletionSuspension> findRunningOf(UUID member, LocalDate today);
}

package org.kommunalcampus.approval;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BudgetCommitmentRepository extends JpaRepository<BudgetCommitment, UUID> {

    @Query("""
            select new org.kommunalcampus.approval.BudgetSum(c.budgetId, c.state, sum(coalesce(c.owedCents, c.amountCents)),
                sum(case when c.owedCents is null then c.travelCents else 0 end)) from BudgetCommitment c
            where c.budgetId in :budgets group by c.budgetId, c.state""")
    List<BudgetSum> sumsOf(Collection<UUID> budgets);
}

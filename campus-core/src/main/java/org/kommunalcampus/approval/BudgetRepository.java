package org.kommunalcampus.approval;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BudgetRepository extends JpaRepository<Budget, UUID> {

    @Query("""
            select b from Budget b where b.municipalityId = :municipality and b.budgetYear = :year
            order by case when b.unitId is null then 0 else 1 end, b.costCentre, b.id""")
    Page<Budget> findOfYear(UUID municipality, int year, Pageable page);

    /** Read without the budget, which may change until its turn has come. */
    @Query("""
            select new org.kommunalcampus.approval.BudgetScope(b.id, b.scopeId) from Budget b
            where b.municipalityId = :municipality and b.budgetYear = :year and b.scopeId in :scopes""")
    List<BudgetScope> findScopes(UUID municipality, int year, Collection<UUID> scopes);

    boolean existsByMunicipalityIdAndBudgetYear(UUID municipality, int year);

    /** Locked, so that what is held of it changes one after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Budget b where b.id = :id and b.municipalityId = :municipality")
    Optional<Budget> findToChange(UUID id, UUID municipality);

    /** Locked in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Budget b where b.municipalityId = :municipality order by b.id")
    List<Budget> findAllToChange(UUID municipality);

    Optional<Budget> findByIdAndMunicipalityId(UUID id, UUID municipality);
}

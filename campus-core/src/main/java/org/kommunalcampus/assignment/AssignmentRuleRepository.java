package org.kommunalcampus.assignment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRuleRepository extends Repository<AssignmentRule, UUID> {

    Optional<AssignmentRule> findById(UUID id);

    List<AssignmentRule> findByMunicipalityIdAndEndedAtIsNullOrderByName(UUID municipality);

    @Query("select r.id from AssignmentRule r where r.active = true order by r.municipalityId, r.id")
    List<UUID> findActive();

    @Query(
            "select r.id from AssignmentRule r where r.active = true and r.municipalityId in :municipalities order by r.id")
    List<UUID> findActiveIn(Collection<UUID> municipalities);

    /** Locked, so that a rule runs once at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from AssignmentRule r where r.id = :id")
    Optional<AssignmentRule> findToRun(UUID id);

    AssignmentRule save(AssignmentRule rule);

    List<AssignmentRule> findByIdIn(Collection<UUID> ids);
}

package org.kommunalcampus.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRepository extends Repository<Assignment, UUID> {

    Optional<Assignment> findById(UUID id);

    Optional<Assignment> findByRuleId(UUID rule);

    List<Assignment> findByRuleIdIn(Collection<UUID> rules);

    List<Assignment> findByIdIn(Collection<UUID> ids);

    /** The modules that the municipality asks of somebody. */
    @Query(
            "select distinct a.moduleId from Assignment a where a.municipalityId = :municipality and a.withdrawnAt is null")
    List<UUID> findModulesAsked(UUID municipality);

    Page<Assignment> findByMunicipalityId(UUID municipality, Pageable page);

    Assignment save(Assignment assignment);
}

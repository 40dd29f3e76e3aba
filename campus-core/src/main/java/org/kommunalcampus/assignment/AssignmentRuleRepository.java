package org.kommunalcampus.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AssignmentRuleRepository extends Repository<AssignmentRule, UUID> {

    Optional<AssignmentRule> findById(UUID id);

    List<AssignmentRule> findByMunicipalityIdOrderByName(UUID municipality);

    List<AssignmentRule> findByActiveTrueOrderByMunicipalityId();

    AssignmentRule save(AssignmentRule rule);
}

package org.kommunalcampus.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface AssignmentRepository extends Repository<Assignment, UUID> {

    Optional<Assignment> findById(UUID id);

    Optional<Assignment> findByRuleId(UUID rule);

    List<Assignment> findByRuleIdIn(Collection<UUID> rules);

    List<Assignment> findByIdIn(Collection<UUID> ids);

    List<Assignment> findByMunicipalityIdAndWithdrawnAtIsNull(UUID municipality);

    Page<Assignment> findByMunicipalityId(UUID municipality, Pageable page);

    Assignment save(Assignment assignment);
}

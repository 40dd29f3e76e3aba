package org.kommunalcampus.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StaffGroupRepository extends Repository<StaffGroup, UUID> {

    List<StaffGroup> findByMunicipalityIdOrderByName(UUID municipality);

    List<StaffGroup> findByMunicipalityIdAndIdIn(UUID municipality, Collection<UUID> ids);

    Optional<StaffGroup> findByMunicipalityIdAndId(UUID municipality, UUID id);

    boolean existsByMunicipalityIdAndName(UUID municipality, String name);

    StaffGroup save(StaffGroup group);

    void delete(StaffGroup group);
}

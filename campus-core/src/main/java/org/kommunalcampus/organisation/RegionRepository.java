package org.kommunalcampus.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RegionRepository extends Repository<Region, UUID> {

    Region save(Region region);

    Optional<Region> findByCode(String code);

    List<Region> findAllByOrderByName();

    boolean existsById(UUID id);
}

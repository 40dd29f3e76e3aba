package org.kommunalcampus.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OrgUnitRepository extends Repository<OrgUnit, UUID> {

    List<OrgUnit> findByMunicipalityIdOrderByCode(UUID municipalityId);

    <T extends OrgUnit> List<T> saveAll(Iterable<T> units);
}

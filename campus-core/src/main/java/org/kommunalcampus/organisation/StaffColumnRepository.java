package org.kommunalcampus.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffColumnRepository extends Repository<StaffColumn, UUID> {

    List<StaffColumn> findByMunicipalityIdAndKind(UUID municipalityId, StaffList kind);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from StaffColumn c where c.municipalityId = :municipality and c.kind = :kind")
    void forget(UUID municipality, StaffList kind);

    <T extends StaffColumn> List<T> saveAll(Iterable<T> columns);
}

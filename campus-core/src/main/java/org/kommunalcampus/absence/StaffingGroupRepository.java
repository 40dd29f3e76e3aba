package org.kommunalcampus.absence;

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

interface StaffingGroupRepository extends JpaRepository<StaffingGroup, UUID> {

    List<StaffingGroup> findByMunicipalityIdOrderByNameAscIdAsc(UUID municipality);

    Page<StaffingGroup> findByMunicipalityId(UUID municipality, Pageable page);

    Optional<StaffingGroup> findByIdAndMunicipalityId(UUID id, UUID municipality);

    @Query("select g from StaffingGroup g join g.members m where m = :person")
    List<StaffingGroup> findNaming(UUID person);

    long countByMunicipalityId(UUID municipality);

    /** Locked in the order of their ids; the ids alone, so that nothing is read before its turn has come. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from StaffingGroup g where g.id in :ids order by g.id")
    List<StaffingGroup> findToHold(Collection<UUID> ids);
}

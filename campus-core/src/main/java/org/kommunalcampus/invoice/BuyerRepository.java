package org.kommunalcampus.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BuyerRepository extends JpaRepository<InvoiceBuyer, UUID> {

    Optional<InvoiceBuyer> findFirstByMunicipalityIdOrderByRevisionDesc(UUID municipality);

    /** What holds for each of them; nothing for who has stated nothing. */
    @Query("""
            select s from InvoiceBuyer s where s.municipalityId in :ids
            and s.revision = (select max(t.revision) from InvoiceBuyer t where t.municipalityId = s.municipalityId)""")
    List<InvoiceBuyer> latestOf(Collection<UUID> ids);
}

package org.kommunalcampus.invoice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BuyerRepository extends JpaRepository<InvoiceBuyer, UUID> {

    Optional<InvoiceBuyer> findFirstByMunicipalityIdOrderByRevisionDesc(UUID municipality);
}

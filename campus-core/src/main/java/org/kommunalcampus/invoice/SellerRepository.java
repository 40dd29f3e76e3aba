package org.kommunalcampus.invoice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SellerRepository extends JpaRepository<InvoiceSeller, UUID> {

    Optional<InvoiceSeller> findFirstByProviderIdOrderByRevisionDesc(UUID provider);
}

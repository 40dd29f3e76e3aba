package org.kommunalcampus.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SellerRepository extends JpaRepository<InvoiceSeller, UUID> {

    Optional<InvoiceSeller> findFirstByProviderIdOrderByRevisionDesc(UUID provider);

    /** All that they have ever stated, the oldest first. */
    List<InvoiceSeller> findByProviderIdInOrderByRevision(Collection<UUID> providers);

    /** What holds for each of them; nothing for who has stated nothing. */
    @Query("""
            select s from InvoiceSeller s where s.providerId in :ids
            and s.revision = (select max(t.revision) from InvoiceSeller t where t.providerId = s.providerId)""")
    List<InvoiceSeller> latestOf(Collection<UUID> ids);
}

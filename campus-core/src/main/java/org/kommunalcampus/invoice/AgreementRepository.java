package org.kommunalcampus.invoice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementRepository extends JpaRepository<BillingAgreement, UUID> {

    List<BillingAgreement> findByProviderIdIn(Collection<UUID> providers);

    /** The providers for which the operator issues credits. */
    List<BillingAgreement> findByBillingWay(BillingWay way);
}

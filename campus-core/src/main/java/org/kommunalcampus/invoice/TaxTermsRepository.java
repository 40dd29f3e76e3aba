package org.kommunalcampus.invoice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TaxTermsRepository extends JpaRepository<TaxTerms, UUID> {

    /** The latest first, and what holds for a month before what it replaced. */
    List<TaxTerms> findByProviderIdOrderByValidFromDescRevisionDesc(UUID provider);

    /** The same of all of them. */
    List<TaxTerms> findByProviderIdInOrderByValidFromDescRevisionDesc(Collection<UUID> providers);
}

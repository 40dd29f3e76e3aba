package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TaxTermsRepository extends JpaRepository<TaxTerms, UUID> {

    Optional<TaxTerms> findByProviderIdAndValidFrom(UUID provider, LocalDate from);

    /** The latest first. */
    List<TaxTerms> findByProviderIdOrderByValidFromDesc(UUID provider);

    /** The latest first, of all of them. */
    List<TaxTerms> findByProviderIdInOrderByValidFromDesc(Collection<UUID> providers);
}

package org.kommunalcampus.offers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfferRepository extends JpaRepository<Offer, UUID> {

    int countByProviderIdAndCompetenceIdAndMonthNo(UUID provider, UUID competence, int month);

    Page<Offer> findByProviderIdOrderBySentAtDescIdAsc(UUID provider, Pageable page);

    Optional<Offer> findByIdAndProviderId(UUID id, UUID provider);
}

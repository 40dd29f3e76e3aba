package org.kommunalcampus.offers;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfferStopRepository extends JpaRepository<OfferStop, OfferStop.Key> {

    /** The providers from which the municipality wants no offers, the oldest stop first. */
    @Query("select s.id.providerId from OfferStop s where s.id.municipalityId = :municipality order by s.since")
    List<UUID> providersOf(UUID municipality);
}

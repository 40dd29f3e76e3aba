package org.kommunalcampus.offers;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfferWishRepository extends JpaRepository<OfferWish, OfferWish.Key> {

    /** The topics on which the municipality wants offers, the oldest wish first. */
    @Query("select w.id.competenceId from OfferWish w where w.id.municipalityId = :municipality order by w.since")
    List<UUID> topicsOf(UUID municipality);

    /** Who wants offers of the provider on the topic, and where. */
    @Query("""
            select new org.kommunalcampus.offers.WishingMunicipality(w.id.municipalityId, w.regionId) from OfferWish w
            where w.id.competenceId = :competence and not exists (
                select 1 from OfferStop s where s.id.municipalityId = w.id.municipalityId and s.id.providerId = :provider)
            order by w.id.municipalityId""")
    List<WishingMunicipality> reachedBy(UUID provider, UUID competence);

    /** How many want offers of the provider on each topic. */
    @Query("""
            select new org.kommunalcampus.offers.WishedTopic(w.id.competenceId, count(*)) from OfferWish w
            where not exists (
                select 1 from OfferStop s where s.id.municipalityId = w.id.municipalityId and s.id.providerId = :provider)
            group by w.id.competenceId order by w.id.competenceId""")
    List<WishedTopic> demandFor(UUID provider);
}

/** A municipality that wants offers, with its region. */
record WishingMunicipality(UUID id, UUID region) {}

/** A topic and how many want offers on it. */
record WishedTopic(UUID competence, long wishes) {}

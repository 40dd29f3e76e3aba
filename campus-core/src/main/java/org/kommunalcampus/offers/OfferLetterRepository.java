package org.kommunalcampus.offers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfferLetterRepository extends JpaRepository<OfferLetter, OfferLetter.Key> {

    /** Those that were answered, in the order in which the answers came. */
    @Query("""
            select l from OfferLetter l where l.id.offerId = :offer and l.answer is not null
            order by l.answeredAt, l.id.municipalityId""")
    List<OfferLetter> answered(UUID offer);

    /** How many municipalities have each of the offers, and how many of them have answered. */
    @Query("""
            select new org.kommunalcampus.offers.OfferEcho(l.id.offerId, count(*), count(l.answer)) from OfferLetter l
            where l.id.offerId in :offers group by l.id.offerId""")
    List<OfferEcho> echoes(Collection<UUID> offers);

    /** The latest first. */
    @Query(value = """
                    select new org.kommunalcampus.offers.LetterRow(o, l) from OfferLetter l join Offer o on o.id = l.id.offerId
                    where l.id.municipalityId = :municipality order by o.sentAt desc, o.id""", countQuery = "select count(*) from OfferLetter l where l.id.municipalityId = :municipality")
    Page<LetterRow> inbox(UUID municipality, Pageable page);
}

/** What came of an offer. */
record OfferEcho(UUID offer, long letters, long answers) {}

/** A letter with its offer. */
record LetterRow(Offer offer, OfferLetter letter) {

    ReceivedOffer view() {
        return letter.view(offer);
    }
}

package org.kommunalcampus.venue;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VenueRepository extends JpaRepository<Venue, UUID> {

    /** The room, which nobody else books until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Venue v where v.id = :id")
    Optional<Venue> lock(UUID id);

    /** Rooms of these providers with at least so many seats whose name, city or postcode fits the text in lower case, by city and name. */
    @Query("""
            select v from Venue v
            where v.providerId in :providers and (v.offered = true or :withdrawnToo = true) and v.capacity >= :seats
            and (locate(:text, lower(v.name)) > 0 or locate(:text, lower(v.city)) > 0 or v.postcode = :text)
            order by v.city, v.name, v.id""")
    Page<Venue> search(Collection<UUID> providers, String text, int seats, boolean withdrawnToo, Pageable page);
}

package org.kommunalcampus.venue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Rooms for sessions: found by everybody, kept by those who offer them. */
@UseCase
@RequiredArgsConstructor
public class Venues {

    private final VenueRepository venues;
    private final Providers providers;
    private final ProviderPermissions duties;
    private final Audit audit;

    /** Rooms on offer of accredited providers with at least so many seats; the text is part of the name or city, or the postcode. */
    @Open("rooms are offered to every provider")
    @Transactional(readOnly = true)
    public Page<VenueView> search(String text, int seats, Pageable page) {
        return search(providers.accredited().keySet(), text, seats, false, page);
    }

    /** The room; {@link NotFound} when there is none. */
    @Open("rooms are offered to every provider")
    @Transactional(readOnly = true)
    public VenueView find(VenueId id) {
        return venues.findById(id.value()).map(Venue::view).orElseThrow(() -> new NotFound("venue", id));
    }

    /** The caller's own rooms, those that were withdrawn too. */
    @Transactional(readOnly = true)
    public Page<VenueView> own(Caller caller, String text, Pageable page) {
        return search(List.of(caller.requireProvider()), text, 0, true, page);
    }

    /** One of the caller's own rooms; {@link NotFound} for one of anybody else. */
    @Transactional(readOnly = true)
    public VenueView ownOne(Caller caller, VenueId id) {
        return owned(id, caller.requireProvider()).view();
    }

    /** Offers a room; {@link Invalid} names every field that is wrong. */
    public VenueId offer(Caller caller, VenueFacts facts) {
        ProviderId provider = arranging(caller);
        VenueId id = venues.save(new Venue(provider, facts.checked())).venueId();
        audit.record(caller, "venue.offered", "venue", id.toString(), null);
        return id;
    }

    /** States something else about an own room; sessions that are planned in it keep it. */
    public void change(Caller caller, VenueId id, VenueFacts facts, long expectedVersion) {
        Venue venue = owned(id, arranging(caller));
        VenueFacts checked = facts.checked();
        Stale.check(expectedVersion, venue.currentVersion());
        venue.describe(checked);
        audit.record(caller, "venue.changed", "venue", id.toString(), null);
    }

    /** Takes an own room off the offer, or offers it again; sessions that are planned in it keep it. */
    public void setOffered(Caller caller, VenueId id, boolean offered) {
        owned(id, arranging(caller)).offer(offered);
        audit.record(caller, offered ? "venue.offered" : "venue.withdrawn", "venue", id.toString(), null);
    }

    private ProviderId arranging(Caller caller) {
        ProviderId provider = caller.requireProvider();
        duties.demand(caller, provider, ProviderPermission.DATES);
        return provider;
    }

    private Page<VenueView> search(
            Collection<ProviderId> owners, String text, int seats, boolean withdrawnToo, Pageable page) {
        List<UUID> ids = owners.stream().map(ProviderId::value).toList();
        String plain = text.strip().toLowerCase(Locale.GERMAN);
        return ids.isEmpty()
                ? Page.empty(page)
                : venues.search(ids, plain, seats, withdrawnToo, page).map(Venue::view);
    }

    private Venue owned(VenueId id, ProviderId provider) {
        return venues.findById(id.value())
                .filter(known -> known.provider().equals(provider))
                .orElseThrow(() -> new NotFound("venue", id));
    }
}

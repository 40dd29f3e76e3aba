package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.venue.VenueFacts;
import org.kommunalcampus.venue.VenueId;
import org.kommunalcampus.venue.VenueView;
import org.kommunalcampus.venue.Venues;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rooms that the caller's own organisation offers. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/venues")
@RequiredArgsConstructor
class ProviderVenuesController {

    private final Venues venues;

    @Operation(summary = "Your rooms, those off the offer too")
    @GetMapping
    PageBody<VenueView> own(Caller caller, @RequestParam(defaultValue = "") String q, @Paged Pageable page) {
        return PageBody.of(venues.own(caller, q, page));
    }

    @Operation(summary = "One own room")
    @GetMapping("/{id}")
    ResponseEntity<VenueView> one(Caller caller, @PathVariable VenueId id) {
        return tagged(caller, id);
    }

    @Operation(summary = "Offer a room")
    @PostMapping
    ResponseEntity<VenueView> offer(Caller caller, @RequestBody VenueFacts facts) {
        VenueId id = venues.offer(caller, facts);
        VenueView offered = venues.ownOne(caller, id);
        return ResponseEntity.created(URI.create("/api/v1/provider/venues/" + id))
                .eTag(Versions.tag(offered.version()))
                .body(offered);
    }

    @Operation(summary = "State something else about one of your rooms")
    @PutMapping("/{id}")
    ResponseEntity<VenueView> change(
            Caller caller, @PathVariable VenueId id, @ExpectedVersion long version, @RequestBody VenueFacts facts) {
        venues.change(caller, id, facts, version);
        return tagged(caller, id);
    }

    @Operation(summary = "Take one of your rooms off the offer; sessions planned in it keep it")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable VenueId id) {
        venues.setOffered(caller, id, false);
    }

    private ResponseEntity<VenueView> tagged(Caller caller, VenueId id) {
        VenueView room = venues.ownOne(caller, id);
        return Versions.tagged(room.version(), room);
    }
}

package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.venue.VenueView;
import org.kommunalcampus.venue.Venues;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rooms on offer, for sessions of any provider. */
@Tag(name = "Catalogue")
@RestController
@RequiredArgsConstructor
class VenuesController {

    private final Venues venues;

    @Operation(summary = "Rooms on offer with at least so many seats; q is part of the name or city, or the postcode")
    @GetMapping("/api/v1/venues")
    PageBody<VenueView> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int seats,
            @Paged Pageable page) {
        return PageBody.of(venues.search(q, seats, page));
    }
}

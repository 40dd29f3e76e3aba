package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.learning.WaitingEntry;
import org.kommunalcampus.learning.WaitingLists;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who waits for a seat in a session of the caller's own modules, by enrolment. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/sessions/{id}/waiting-list")
@RequiredArgsConstructor
class ProviderWaitingListController {

    private final WaitingLists lists;

    @Operation(summary = "The enrolments that wait for a session, those with an offered seat first; never the persons")
    @GetMapping
    PageBody<WaitingEntry> of(Caller caller, @PathVariable SessionId id, @Paged Pageable page) {
        return PageBody.of(lists.of(caller, id, page));
    }
}

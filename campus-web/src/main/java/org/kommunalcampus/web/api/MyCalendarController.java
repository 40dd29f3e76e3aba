package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.calendar.CalendarFeedView;
import org.kommunalcampus.calendar.CalendarFeeds;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.CalendarFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own calendar feed, which calendar programs read by a secret address. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/calendar")
@RequiredArgsConstructor
class MyCalendarController {

    private final CalendarFeeds feeds;
    private final CalendarFiles files;

    /**
     * The feed.
     *
     * @param open whether there is one
     * @param openedAt when its address was made, {@code null} where there is none
     * @param planned whether it holds planned learning besides what is booked
     */
    record CalendarBody(boolean open, @Nullable Instant openedAt, boolean planned) {}

    /**
     * A feed's new address.
     *
     * @param address shown this once; whoever knows it reads the calendar
     */
    record CalendarAddressBody(String address) {}

    /**
     * What a feed holds.
     *
     * @param planned whether planned learning, too
     */
    record CalendarContent(@NotNull Boolean planned) {}

    @Operation(summary = "Whether you have a calendar feed, and what it holds")
    @GetMapping
    CalendarBody calendar(Caller caller) {
        return feeds.of(caller).map(MyCalendarController::body).orElse(new CalendarBody(false, null, false));
    }

    @Operation(summary = "Open your calendar feed, or give it another address; the one before leads nowhere then")
    @PostMapping
    ResponseEntity<CalendarAddressBody> open(Caller caller) {
        return ResponseEntity.created(URI.create("/api/v1/me/calendar"))
                .body(new CalendarAddressBody(files.address(feeds.open(caller))));
    }

    @Operation(summary = "Say what your calendar feed holds")
    @PutMapping
    CalendarBody include(Caller caller, @Valid @RequestBody CalendarContent content) {
        feeds.include(caller, content.planned());
        return calendar(caller);
    }

    @Operation(summary = "Close your calendar feed")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Caller caller) {
        feeds.close(caller);
    }

    private static CalendarBody body(CalendarFeedView feed) {
        return new CalendarBody(true, feed.openedAt(), feed.planned());
    }
}

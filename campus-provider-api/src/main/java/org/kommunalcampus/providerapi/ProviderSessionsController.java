package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionDecisions;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionTerms;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.SchoolBreak;
import org.kommunalcampus.shared.SchoolHolidays;
import org.kommunalcampus.venue.VenueId;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dated runs of the caller's own modules. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider")
@RequiredArgsConstructor
class ProviderSessionsController {

    private final Sessions sessions;
    private final SessionDecisions decisions;
    private final SchoolHolidays schools;
    private final Clock clock;

    /**
     * A run as its provider states it.
     *
     * @param externalId the provider's own id
     * @param seats {@code null} for any number, or for all seats of the room
     * @param registrationUntil the last day on which somebody registers, {@code null} for until it begins
     * @param minimumSeats with how many bookings it takes place, {@code null} for with any number
     * @param decidedOn the day on which bookings are counted, before the one on which it begins; stated together with the minimum
     * @param cancelsItself whether it is cancelled by itself when there are fewer; otherwise you are asked
     * @param room a room that is offered on the platform, taken when the session is planned; a session that is moved keeps the one it has
     */
    record SessionRequest(
            @Size(max = 255) @Nullable String externalId,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Size(max = 255) @Nullable String venue,
            @Size(max = 255) @Nullable String city,
            @Min(0) @Nullable Integer seats,
            @Nullable LocalDate registrationUntil,
            @Min(1) @Nullable Integer minimumSeats,
            @Nullable LocalDate decidedOn,
            @Nullable Boolean cancelsItself,
            @Nullable VenueId room) {

        /** The content; throws {@link Invalid} when the run ends before it starts. */
        SessionContent content() {
            if (!endsAt.isAfter(startsAt)) {
                throw new Invalid("/endsAt", "before-start", "A session ends after it starts.");
            }
            var terms =
                    new SessionTerms(registrationUntil, minimumSeats, decidedOn, Boolean.TRUE.equals(cancelsItself));
            return new SessionContent(externalId, startsAt, endsAt, venue, city, seats, terms);
        }
    }

    /**
     * A run that was planned or moved.
     *
     * @param schoolHolidays those it falls into, a hint and nothing else: people with children at school are often away
     */
    record PlannedSession(String id, List<SchoolBreak> schoolHolidays) {}

    /** Why a run is not held. */
    record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "All sessions of one of your modules, past and cancelled ones too, latest first")
    @GetMapping("/modules/{module}/sessions")
    PageBody<SessionView> list(Caller caller, @PathVariable ModuleId module, @Paged Pageable page) {
        caller.requireProvider();
        return PageBody.slice(sessions.ofModule(caller, module), page, Function.identity());
    }

    @Operation(summary = "Plan a session")
    @PostMapping("/modules/{module}/sessions")
    ResponseEntity<PlannedSession> plan(
            Caller caller, @PathVariable ModuleId module, @Valid @RequestBody SessionRequest request) {
        SessionId id = sessions.plan(caller, module, request.content(), request.room());
        return ResponseEntity.created(URI.create("/api/v1/provider/sessions/" + id))
                .body(planned(id, request));
    }

    private PlannedSession planned(SessionId id, SessionRequest request) {
        return new PlannedSession(id.toString(), schools.during(day(request.startsAt()), day(request.endsAt())));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    @Operation(summary = "Move or resize a session; answers with the school holidays that it falls into now")
    @PutMapping("/sessions/{id}")
    PlannedSession arrange(Caller caller, @PathVariable SessionId id, @Valid @RequestBody SessionRequest request) {
        sessions.arrange(caller, id, request.content());
        return planned(id, request);
    }

    @Operation(summary = "Cancel a session")
    @PostMapping("/sessions/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Caller caller, @PathVariable SessionId id, @Valid @RequestBody Cancellation cancellation) {
        sessions.cancel(caller, id, cancellation.reason());
    }

    @Operation(summary = "Say that a session takes place, however many have booked")
    @PostMapping("/sessions/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Caller caller, @PathVariable SessionId id) {
        decisions.hold(caller, id);
    }
}

package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.OwnTravel;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.AfterCommit;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own enrolments. Each booking and cancellation builds the caller's own curriculum anew before it is answered. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/enrolments")
@RequiredArgsConstructor
class MyEnrolmentsController {

    private final Enrolments enrolments;
    private final SeatChanges seats;
    private final OwnTravel travel;
    private final Curricula curricula;
    private final LearningBodies bodies;

    /**
     * What to book.
     *
     * @param session needed where the module is held at a place
     * @param waitIfFull whether to wait for a seat of a full session; otherwise that is refused
     */
    record Booking(
            @NotNull ModuleId module,
            @Nullable SessionId session,
            @Nullable Boolean waitIfFull) {}

    /** Travel costs in euros. */
    record PlannedTravel(@Nullable Money amount) {}

    /** The session to change to. */
    record Swap(@NotNull SessionId session) {}

    @Operation(summary = "Your enrolments")
    @GetMapping
    PageBody<LearningBodies.EnrolmentBody> list(Caller caller, @Paged Pageable page, Locale locale) {
        return PageBody.slice(
                bodies.enrolments(caller, enrolments.of(caller, caller.requireMember()), locale), page, body -> body);
    }

    @Operation(
            summary =
                    "Book a module, or ask for it where the employer approves bookings; with a session where it has one")
    @PostMapping
    ResponseEntity<LearningBodies.EnrolmentBody> book(
            Caller caller, @Valid @RequestBody Booking booking, Locale locale) {
        MemberId member = caller.requireMember();
        EnrolmentId id = enrolments.book(
                caller, member, booking.module(), booking.session(), Boolean.TRUE.equals(booking.waitIfFull()));
        AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.ENROLMENT));
        return ResponseEntity.created(URI.create("/api/v1/me/enrolments/" + id)).body(body(caller, id, locale));
    }

    @Operation(summary = "Accept a seat that is offered to you")
    @PostMapping("/{id}/acceptance")
    LearningBodies.EnrolmentBody accept(Caller caller, @PathVariable EnrolmentId id, Locale locale) {
        seats.accept(caller, id);
        AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.ENROLMENT));
        return body(caller, id, locale);
    }

    @Operation(summary = "Change to another session of the module; without a free seat there the old one is kept")
    @PostMapping("/{id}/swap")
    LearningBodies.EnrolmentBody swap(
            Caller caller, @PathVariable EnrolmentId id, @Valid @RequestBody Swap swap, Locale locale) {
        seats.swap(caller, id, swap.session());
        AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.ENROLMENT));
        return body(caller, id, locale);
    }

    private LearningBodies.EnrolmentBody body(Caller caller, EnrolmentId id, Locale locale) {
        return bodies.enrolments(caller, List.of(enrolments.own(caller, id)), locale)
                .getFirst();
    }

    @Operation(
            summary =
                    "Say what the way to a session will cost, as long as nobody has decided about it, or anew after an approved booking is changed to another session; without an amount, nothing")
    @PutMapping("/{id}/travel")
    LearningBodies.EnrolmentBody plan(
            Caller caller, @PathVariable EnrolmentId id, @RequestBody PlannedTravel request, Locale locale) {
        travel.plan(caller, id, request.amount());
        return body(caller, id, locale);
    }

    @Operation(summary = "Cancel an enrolment")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Caller caller, @PathVariable EnrolmentId id) {
        enrolments.cancel(caller, id);
        AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.ENROLMENT));
    }
}

package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.AfterCommit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.SubstitutionId;
import org.kommunalcampus.learning.SubstitutionView;
import org.kommunalcampus.learning.Substitutions;
import org.kommunalcampus.shared.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues take over the caller's seats, and the caller theirs. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me")
@RequiredArgsConstructor
class MySubstitutionsController {

    private final Substitutions substitutions;
    private final Curricula curricula;

    /**
     * Who is asked to take over a seat.
     *
     * @param colleague e-mail address or full name of one other person who works in your municipality
     */
    record AskedColleague(@NotBlank @Size(max = 254) String colleague) {}

    /**
     * What is open.
     *
     * @param toYou what you are asked to take over
     * @param fromYou what you have asked others
     */
    record OpenSubstitutions(List<SubstitutionView> toYou, List<SubstitutionView> fromYou) {}

    /** A question that was asked. */
    record AskedSubstitution(String id) {}

    /** The enrolment that takes over the seat. */
    record TakenSeat(String enrolment) {}

    @Operation(summary = "Who asks you to take over a seat, and whom you have asked")
    @GetMapping("/substitutions")
    OpenSubstitutions list(Caller caller) {
        return new OpenSubstitutions(substitutions.asked(caller), substitutions.own(caller));
    }

    @Operation(summary = "Ask a colleague to take over the seat of a booking")
    @PostMapping("/enrolments/{id}/substitution")
    ResponseEntity<AskedSubstitution> ask(
            Caller caller, @PathVariable EnrolmentId id, @Valid @RequestBody AskedColleague request) {
        SubstitutionId asked = substitutions.ask(caller, id, request.colleague());
        return ResponseEntity.created(URI.create("/api/v1/me/substitutions/" + asked))
                .body(new AskedSubstitution(asked.toString()));
    }

    @Operation(summary = "Take over a seat, or ask for its approval where the employer wants that")
    @PostMapping("/substitutions/{id}/acceptance")
    TakenSeat accept(Caller caller, @PathVariable SubstitutionId id) {
        EnrolmentId taken = substitutions.accept(caller, id);
        AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.ENROLMENT));
        return new TakenSeat(taken.toString());
    }

    @Operation(summary = "Say that you do not take over a seat")
    @PostMapping("/substitutions/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Caller caller, @PathVariable SubstitutionId id) {
        substitutions.decline(caller, id);
    }

    @Operation(summary = "Take back what you asked a colleague")
    @DeleteMapping("/substitutions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable SubstitutionId id) {
        substitutions.withdraw(caller, id);
    }
}

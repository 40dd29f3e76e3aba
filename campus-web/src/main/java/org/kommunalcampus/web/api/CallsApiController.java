package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.topics.CallAnswerView;
import org.kommunalcampus.topics.CallId;
import org.kommunalcampus.topics.CallState;
import org.kommunalcampus.topics.CallText;
import org.kommunalcampus.topics.CallView;
import org.kommunalcampus.topics.Calls;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The Beirat's calls for offers. */
@Tag(name = "Reviews")
@RestController
@RequestMapping("/api/v1/calls")
@RequiredArgsConstructor
class CallsApiController {

    private final Calls calls;

    /** What a call says. */
    record CallRequest(
            @NotNull CompetenceId competence,
            @NotNull Integer level,
            @Nullable String title,
            @Nullable String description,
            @Nullable LocalDate deadline) {

        CallText text() {
            return new CallText(competence, level, title, description, deadline);
        }
    }

    @Operation(summary = "Calls for offers, the latest first")
    @GetMapping
    PageBody<CallView> list(
            Caller caller, @RequestParam(required = false) @Nullable CallState state, @Paged Pageable page) {
        return PageBody.of(calls.list(caller, state, page));
    }

    @Operation(summary = "One call")
    @GetMapping("/{id}")
    ResponseEntity<CallView> one(Caller caller, @PathVariable CallId id) {
        return tagged(caller, id);
    }

    @Operation(summary = "The modules with which providers answered")
    @GetMapping("/{id}/answers")
    PageBody<CallAnswerView> answers(Caller caller, @PathVariable CallId id, @Paged Pageable page) {
        return PageBody.slice(calls.answers(caller, id), page, Function.identity());
    }

    @Operation(summary = "Draft a call")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CallView draft(Caller caller, @Valid @RequestBody CallRequest request) {
        return calls.find(caller, calls.draft(caller, request.text()));
    }

    @Operation(summary = "Say something else in a draft")
    @PutMapping("/{id}")
    ResponseEntity<CallView> write(
            Caller caller,
            @PathVariable CallId id,
            @ExpectedVersion long version,
            @Valid @RequestBody CallRequest request) {
        calls.write(caller, id, request.text(), version);
        return tagged(caller, id);
    }

    @Operation(summary = "Let providers see and answer a draft")
    @PostMapping("/{id}/opening")
    ResponseEntity<CallView> open(Caller caller, @PathVariable CallId id) {
        calls.open(caller, id);
        return tagged(caller, id);
    }

    @Operation(summary = "Take no more answers")
    @PostMapping("/{id}/closing")
    ResponseEntity<CallView> close(Caller caller, @PathVariable CallId id) {
        calls.close(caller, id);
        return tagged(caller, id);
    }

    @Operation(summary = "Take a call back")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<CallView> withdraw(Caller caller, @PathVariable CallId id) {
        calls.withdraw(caller, id);
        return tagged(caller, id);
    }

    private ResponseEntity<CallView> tagged(Caller caller, CallId id) {
        CallView view = calls.find(caller, id);
        return Versions.tagged(view.version(), view);
    }
}

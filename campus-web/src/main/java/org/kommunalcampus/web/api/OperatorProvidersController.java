package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.AccreditationBody;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.provider.AccreditationFile;
import org.kommunalcampus.provider.Accreditations;
import org.kommunalcampus.provider.ApplicationState;
import org.kommunalcampus.provider.CheckItem;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.provider.QueuedApplication;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How providers are accredited, suspended and accredited again. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator/providers")
@RequiredArgsConstructor
class OperatorProvidersController {

    private final Accreditations accreditations;
    private final Providers providers;
    private final Clock clock;

    /** A tick in the checklist. */
    record TickRequest(boolean done, @Nullable String note) {}

    /** What the operator can decide about an application. */
    enum Verdict {
        GRANT,
        RETURN,
        REFUSE
    }

    /**
     * A decision about an application.
     *
     * @param until last day of the accreditation; three years ahead without one
     * @param reason needed to return and to refuse
     */
    record AccreditationDecisionRequest(
            @NotNull Verdict decision,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** Why something is done. */
    record SuspensionRequest(@NotBlank String reason) {}

    @Operation(summary = "Applications for accreditation, the longest waiting first")
    @GetMapping("/applications")
    PageBody<QueuedApplication> queue(
            Caller caller,
            @RequestParam(required = false) @Nullable ApplicationState state,
            @RequestParam(defaultValue = "") String q,
            @Paged Pageable page) {
        Set<ApplicationState> states = state == null ? EnumSet.allOf(ApplicationState.class) : EnumSet.of(state);
        return PageBody.of(accreditations.queue(caller, states, q, page));
    }

    @Operation(summary = "All about a provider's accreditation")
    @GetMapping("/{id}")
    ResponseEntity<AccreditationBody> one(Caller caller, @PathVariable ProviderId id) {
        return tagged(caller, id);
    }

    @Operation(summary = "The content of a provider's document")
    @GetMapping("/{id}/documents/{document}")
    ResponseEntity<InputStreamResource> document(
            Caller caller, @PathVariable ProviderId id, @PathVariable UUID document) {
        return FileDownload.of(accreditations.open(caller, id, document.toString()));
    }

    @Operation(summary = "Tick an item of the checklist, or take the tick back")
    @PutMapping("/{id}/checks/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tick(
            Caller caller,
            @PathVariable ProviderId id,
            @PathVariable CheckItem item,
            @Valid @RequestBody TickRequest request) {
        accreditations.tick(caller, id, item, request.done(), request.note());
    }

    @Operation(summary = "Decide about the application")
    @PutMapping("/{id}/decision")
    ResponseEntity<AccreditationBody> decide(
            Caller caller,
            @PathVariable ProviderId id,
            @ExpectedVersion long version,
            @Valid @RequestBody AccreditationDecisionRequest request) {
        String reason = request.reason() == null ? "" : request.reason();
        switch (request.decision()) {
            case GRANT -> accreditations.grant(caller, id, until(request), version);
            case RETURN -> accreditations.giveBack(caller, id, reason, version);
            case REFUSE -> accreditations.refuse(caller, id, reason, version);
        }
        return tagged(caller, id);
    }

    @Operation(summary = "Suspend a provider: its modules leave catalogue, new curricula and exchange")
    @PutMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(Caller caller, @PathVariable ProviderId id, @Valid @RequestBody SuspensionRequest request) {
        providers.suspend(caller, id, request.reason());
    }

    @Operation(summary = "End a suspension")
    @DeleteMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Caller caller, @PathVariable ProviderId id, @RequestParam String reason) {
        providers.lift(caller, id, reason);
    }

    private LocalDate until(AccreditationDecisionRequest request) {
        return request.until() == null ? LocalDate.now(clock).plusYears(Accreditations.USUAL_YEARS) : request.until();
    }

    private ResponseEntity<AccreditationBody> tagged(Caller caller, ProviderId id) {
        AccreditationFile file = accreditations.find(caller, id);
        return Versions.tagged(file.version(), AccreditationBody.of(file));
    }
}

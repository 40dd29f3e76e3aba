package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Completions that a provider reports, by enrolment in an own module; a provider never names a person. */
@Tag(name = "Provider")
@RestController
@RequiredArgsConstructor
class ProviderCompletionsController {

    private final Completions completions;

    /**
     * That somebody completed a module.
     *
     * @param points per cent of the points that could be reached
     * @param evidence what proves it, e.g. a list of participants
     */
    record EnrolmentCompletionRequest(
            @NotNull EnrolmentId enrolment,
            @NotNull LocalDate completedOn,
            @Min(0) @Max(100) @Nullable Integer points,
            @NotBlank String evidence) {}

    /** The completion that was recorded. */
    record EnrolmentCompletion(String id) {}

    @Operation(summary = "Report a completion by enrolment in one of your modules")
    @PostMapping("/api/v1/provider/completions")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentCompletion record(Caller caller, @Valid @RequestBody EnrolmentCompletionRequest request) {
        return new EnrolmentCompletion(completions
                .recordByEnrolment(
                        caller, request.enrolment(), request.completedOn(), request.points(), request.evidence())
                .toString());
    }
}

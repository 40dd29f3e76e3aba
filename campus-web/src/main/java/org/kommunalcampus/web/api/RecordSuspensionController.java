package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.exchange.RecordSuspensionRequest;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records that do not count for a time, by those who issued them; providers have an interface of their own. */
@RestController
@RequiredArgsConstructor
class RecordSuspensionController {

    private static final String OF_A_MUNICIPALITY =
            "/api/v1/municipalities/{municipality}/completions/{completion}/suspension";
    private static final String OF_THE_OPERATOR = "/api/v1/operator/completions/{completion}/suspension";

    private final RecordSuspensions suspensions;

    @Tag(name = "Municipality")
    @Operation(summary = "Suspend the record of a completion that your municipality recorded")
    @PutMapping(OF_A_MUNICIPALITY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable CompletionId completion,
            @Valid @RequestBody RecordSuspensionRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        suspensions.suspend(caller, completion, request.until(), request.reason());
    }

    @Tag(name = "Municipality")
    @Operation(summary = "Let a record that your municipality suspended count again")
    @DeleteMapping(OF_A_MUNICIPALITY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Caller caller, @PathVariable MunicipalityId municipality, @PathVariable CompletionId completion) {
        caller.requireAffiliation(municipality, Role.HR);
        suspensions.lift(caller, completion);
    }

    @Tag(name = "Operator")
    @Operation(summary = "Suspend the record of a completion that the operator recorded")
    @PutMapping(OF_THE_OPERATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspendAsOperator(
            Caller caller, @PathVariable CompletionId completion, @Valid @RequestBody RecordSuspensionRequest request) {
        caller.requireOperator();
        suspensions.suspend(caller, completion, request.until(), request.reason());
    }

    @Tag(name = "Operator")
    @Operation(summary = "Let a record that the operator suspended count again")
    @DeleteMapping(OF_THE_OPERATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void liftAsOperator(Caller caller, @PathVariable CompletionId completion) {
        caller.requireOperator();
        suspensions.lift(caller, completion);
    }
}

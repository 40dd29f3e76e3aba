package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.exchange.RecordSuspensionRequest;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.shared.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records that a provider issued, by enrolment in an own module; a provider never names a person. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/enrolments/{enrolment}/record/suspension")
@RequiredArgsConstructor
class ProviderRecordsController {

    private final RecordSuspensions suspensions;

    @Operation(summary = "Suspend the record that you issued for an enrolment")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(
            Caller caller, @PathVariable EnrolmentId enrolment, @Valid @RequestBody RecordSuspensionRequest request) {
        suspensions.suspend(caller, suspensions.behind(caller, enrolment), request.until(), request.reason());
    }

    @Operation(summary = "Let a record that you suspended count again")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Caller caller, @PathVariable EnrolmentId enrolment) {
        suspensions.lift(caller, suspensions.behind(caller, enrolment));
    }
}

package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.einvoice.ElectronicInvoices;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.invoice.InvoiceCard;
import org.kommunalcampus.invoice.InvoiceId;
import org.kommunalcampus.invoice.Invoices;
import org.kommunalcampus.shared.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cancels invoices, each as it was read, for whoever issued it. */
@RestController
@RequiredArgsConstructor
class InvoiceCancellationsController {

    private final Invoices invoices;
    private final ElectronicInvoices form;

    /**
     * Why an invoice is cancelled.
     *
     * @param reason stands on the cancellation
     */
    record InvoiceCancellation(@NotBlank @Size(max = 500) String reason) {}

    @Tag(name = "Provider")
    @Operation(
            summary =
                    "Cancel an invoice that the provider issued as a whole; answers with what cancels it, and its fees can be billed again")
    @PostMapping("/api/v1/provider/invoices/{id}/cancellation")
    ResponseEntity<InvoiceApiController.InvoiceBody> cancel(
            Caller caller,
            @PathVariable InvoiceId id,
            @ExpectedVersion long version,
            @Valid @RequestBody InvoiceCancellation request) {
        caller.requireProvider();
        return cancelled(caller, "/api/v1/provider/invoices/", id, version, request);
    }

    @Tag(name = "Operator")
    @Operation(
            summary =
                    "Cancel a credit that the operator issued as a whole; answers with what cancels it, and its fees can be credited again")
    @PostMapping("/api/v1/operator/invoices/{id}/cancellation")
    ResponseEntity<InvoiceApiController.InvoiceBody> cancelCredit(
            Caller caller,
            @PathVariable InvoiceId id,
            @ExpectedVersion long version,
            @Valid @RequestBody InvoiceCancellation request) {
        caller.requireOperator();
        return cancelled(caller, "/api/v1/operator/invoices/", id, version, request);
    }

    private ResponseEntity<InvoiceApiController.InvoiceBody> cancelled(
            Caller caller, String path, InvoiceId id, long version, InvoiceCancellation request) {
        InvoiceCard done = invoices.card(caller, invoices.cancel(caller, id, version, request.reason(), form));
        return ResponseEntity.created(URI.create(path + done.id()))
                .eTag(Versions.tag(done.revision()))
                .body(InvoiceApiController.InvoiceBody.of(done));
    }
}

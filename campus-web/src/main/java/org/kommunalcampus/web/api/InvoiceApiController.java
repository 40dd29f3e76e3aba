package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.einvoice.ElectronicInvoices;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.invoice.BillingWay;
import org.kommunalcampus.invoice.InvoiceCard;
import org.kommunalcampus.invoice.InvoiceId;
import org.kommunalcampus.invoice.InvoiceKind;
import org.kommunalcampus.invoice.InvoiceMasters;
import org.kommunalcampus.invoice.Invoices;
import org.kommunalcampus.invoice.Missing;
import org.kommunalcampus.invoice.OpenInvoice;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.InvoiceFiles;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invoices for what closed months have settled; amounts are hundredths of a euro, negative ones are paid back. */
@RestController
@RequiredArgsConstructor
class InvoiceApiController {

    private final Invoices invoices;
    private final InvoiceMasters masters;
    private final InvoiceFiles files;
    private final ElectronicInvoices form;
    private final Clock clock;

    /**
     * An invoice.
     *
     * @param way whether the provider wrote it or the operator as a credit
     * @param corrects the number of the invoice that it corrects or cancels
     * @param cancelledBy the number of the invoice that cancels it; {@code null} for one that holds
     */
    record InvoiceBody(
            String id,
            String number,
            InvoiceKind kind,
            BillingWay way,
            String provider,
            String sellerName,
            String municipality,
            String buyerName,
            String month,
            LocalDate issuedOn,
            LocalDate dueOn,
            long totalCents,
            @Nullable String corrects,
            @Nullable String cancelledBy) {

        static InvoiceBody of(InvoiceCard card) {
            return new InvoiceBody(
                    card.id().toString(),
                    card.number(),
                    card.kind(),
                    card.way(),
                    card.provider().toString(),
                    card.sellerName(),
                    card.municipality().toString(),
                    card.buyerName(),
                    card.month().toString(),
                    card.issuedOn(),
                    card.dueOn(),
                    card.total(),
                    card.corrects(),
                    card.cancelledBy());
        }
    }

    /** What is settled and not billed yet; {@code missing} says why it cannot be billed and is empty where it can. */
    record OpenInvoiceBody(
            String provider,
            String providerName,
            String municipality,
            String municipalityName,
            long cents,
            Set<Missing> missing) {

        static OpenInvoiceBody of(OpenInvoice open) {
            return new OpenInvoiceBody(
                    open.provider().toString(),
                    open.providerName(),
                    open.municipality().toString(),
                    open.municipalityName(),
                    open.cents(),
                    open.missing());
        }
    }

    /** The invoices that were issued, by their ids. */
    record IssuedInvoicesBody(List<String> invoices) {

        static IssuedInvoicesBody of(List<InvoiceId> issued) {
            return new IssuedInvoicesBody(
                    issued.stream().map(InvoiceId::toString).toList());
        }
    }

    /** Who writes the invoices of a provider by contract. */
    record BillingWayBody(
            @Nullable ProviderId provider, @Nullable BillingWay way) {}

    @Tag(name = "Municipality")
    @Operation(summary = "What the municipality is billed for a month, the last one unless said otherwise")
    @GetMapping("/api/v1/municipalities/{municipality}/invoices")
    PageBody<InvoiceBody> ofMunicipality(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable YearMonth month,
            @Paged Pageable page) {
        return PageBody.of(invoices.ofMunicipality(caller, municipality, chosen(month), page), InvoiceBody::of);
    }

    @Tag(name = "Municipality")
    @Operation(summary = "An invoice to the municipality as a file: xml (XRechnung) or pdf (ZUGFeRD)")
    @GetMapping("/api/v1/municipalities/{municipality}/invoices/{id}/{type}")
    ResponseEntity<byte[]> fileOfMunicipality(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable InvoiceId id,
            @PathVariable String type) {
        caller.requireAffiliation(municipality, Role.HR);
        return files.download(caller, id, type);
    }

    @Tag(name = "Provider")
    @Operation(summary = "The provider's invoices for a month, the last one unless said otherwise")
    @GetMapping("/api/v1/provider/invoices")
    PageBody<InvoiceBody> ofProvider(
            Caller caller, @RequestParam(required = false) @Nullable YearMonth month, @Paged Pageable page) {
        return PageBody.of(invoices.ofProvider(caller, caller.requireProvider(), chosen(month), page), InvoiceBody::of);
    }

    @Tag(name = "Provider")
    @Operation(summary = "What a provider that bills by itself has not billed of a closed month")
    @GetMapping("/api/v1/provider/invoices/open")
    PageBody<OpenInvoiceBody> openOfProvider(
            Caller caller, @RequestParam(required = false) @Nullable YearMonth month, @Paged Pageable page) {
        return PageBody.of(
                invoices.openOfProvider(caller, caller.requireProvider(), chosen(month), page), OpenInvoiceBody::of);
    }

    @Tag(name = "Municipality")
    @Operation(summary = "One invoice to the municipality")
    @GetMapping("/api/v1/municipalities/{municipality}/invoices/{id}")
    ResponseEntity<InvoiceBody> toMunicipality(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable InvoiceId id) {
        caller.requireAffiliation(municipality, Role.HR);
        return tagged(caller, id);
    }

    @Tag(name = "Provider")
    @Operation(summary = "One invoice of the provider")
    @GetMapping("/api/v1/provider/invoices/{id}")
    ResponseEntity<InvoiceBody> byProvider(Caller caller, @PathVariable InvoiceId id) {
        caller.requireProvider();
        return tagged(caller, id);
    }

    @Tag(name = "Operator")
    @Operation(summary = "One credit that the operator issued")
    @GetMapping("/api/v1/operator/invoices/{id}")
    ResponseEntity<InvoiceBody> byOperator(Caller caller, @PathVariable InvoiceId id) {
        caller.requireOperator();
        return tagged(caller, id);
    }

    private ResponseEntity<InvoiceBody> tagged(Caller caller, InvoiceId id) {
        InvoiceCard card = invoices.card(caller, id);
        return Versions.tagged(card.revision(), InvoiceBody.of(card));
    }

    @Tag(name = "Provider")
    @Operation(summary = "An invoice of the provider as a file: xml (XRechnung) or pdf (ZUGFeRD)")
    @GetMapping("/api/v1/provider/invoices/{id}/{type}")
    ResponseEntity<byte[]> fileOfProvider(Caller caller, @PathVariable InvoiceId id, @PathVariable String type) {
        caller.requireProvider();
        return files.download(caller, id, type);
    }

    @Tag(name = "Provider")
    @Operation(summary = "Issue what can be billed of a closed month, where the provider bills by itself")
    @PostMapping("/api/v1/provider/settlements/{month}/invoices")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedInvoicesBody issue(Caller caller, @PathVariable YearMonth month) {
        return IssuedInvoicesBody.of(invoices.issue(caller, caller.requireProvider(), month, form));
    }

    @Tag(name = "Operator")
    @Operation(summary = "The credits that the operator issued for a month, the last one unless said otherwise")
    @GetMapping("/api/v1/operator/invoices")
    PageBody<InvoiceBody> credits(
            Caller caller, @RequestParam(required = false) @Nullable YearMonth month, @Paged Pageable page) {
        caller.requireOperator();
        return PageBody.of(invoices.credits(caller, chosen(month), page), InvoiceBody::of);
    }

    @Tag(name = "Operator")
    @Operation(summary = "The credits of a closed month that are not issued yet")
    @GetMapping("/api/v1/operator/invoices/open")
    PageBody<OpenInvoiceBody> openCredits(
            Caller caller, @RequestParam(required = false) @Nullable YearMonth month, @Paged Pageable page) {
        caller.requireOperator();
        return PageBody.of(invoices.openCredits(caller, chosen(month), page), OpenInvoiceBody::of);
    }

    @Tag(name = "Operator")
    @Operation(summary = "A credit that the operator issued as a file: xml (XRechnung) or pdf (ZUGFeRD)")
    @GetMapping("/api/v1/operator/invoices/{id}/{type}")
    ResponseEntity<byte[]> fileOfOperator(Caller caller, @PathVariable InvoiceId id, @PathVariable String type) {
        caller.requireOperator();
        return files.download(caller, id, type);
    }

    @Tag(name = "Operator")
    @Operation(summary = "Issue the credits of a closed month that can be issued")
    @PostMapping("/api/v1/operator/settlements/{month}/invoices")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedInvoicesBody issueCredits(Caller caller, @PathVariable YearMonth month) {
        caller.requireOperator();
        return IssuedInvoicesBody.of(invoices.issueCredits(caller, month, form));
    }

    @Tag(name = "Operator")
    @Operation(summary = "Note who writes the invoices of a provider by contract")
    @PostMapping("/api/v1/operator/billing-ways")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(Caller caller, @RequestBody BillingWayBody request) {
        caller.requireOperator();
        masters.agree(caller, request.provider(), request.way());
    }

    private YearMonth chosen(@Nullable YearMonth month) {
        return month == null ? YearMonth.now(clock).minusMonths(1) : month;
    }
}

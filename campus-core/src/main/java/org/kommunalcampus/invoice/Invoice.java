package org.kommunalcampus.invoice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;

/** An invoice as it was issued; nothing of it ever changes, what was wrong is corrected by another one. */
@Entity
@Getter
@Table(name = "invoice")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Invoice extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String issuer;
    private String invoiceNumber;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    private LocalDate monthFrom;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InvoiceKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BillingWay billingWay;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "terms_id")
    private TaxTerms terms;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "seller_id")
    private InvoiceSeller seller;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "buyer_id")
    private InvoiceBuyer buyer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects_id")
    private @Nullable Invoice corrects;

    /** The same where it is cancelled as a whole, which happens once. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID cancelsId;

    private @Nullable String reason;

    private LocalDate issuedOn;
    private LocalDate dueOn;
    private long netCents;
    private long taxCents;
    private long roundingCents;
    private long totalCents;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String electronicForm;

    @ElementCollection
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    private List<InvoiceLine> lines = new ArrayList<>();

    /** Puts a draft into force under a number. */
    Invoice(InvoiceDraft draft, Parties parties, String issuer, String number, LocalDate today, LocalDate due) {
        id = InvoiceId.next().value();
        this.issuer = issuer;
        invoiceNumber = number;
        providerId = draft.provider().value();
        municipalityId = draft.municipality().value();
        monthFrom = draft.month().atDay(1);
        kind = draft.kind();
        billingWay = parties.way();
        terms = draft.terms();
        seller = parties.seller();
        buyer = parties.buyer();
        corrects = draft.corrects();
        issuedOn = today;
        dueOn = due;
        netCents = draft.split().net();
        taxCents = draft.split().tax();
        roundingCents = draft.split().rounding();
        totalCents = draft.split().total();
        lines.addAll(draft.lines());
        electronicForm = "";
    }

    /** Cancels an invoice as a whole: all of it is taken back between the same two, under the same terms. */
    Invoice(Invoice cancelled, String number, LocalDate today, LocalDate due, String reason) {
        id = InvoiceId.next().value();
        issuer = cancelled.issuer;
        invoiceNumber = number;
        providerId = cancelled.providerId;
        municipalityId = cancelled.municipalityId;
        monthFrom = cancelled.monthFrom;
        kind = InvoiceKind.cancelling(cancelled.totalCents);
        billingWay = cancelled.billingWay;
        terms = cancelled.terms;
        seller = cancelled.seller;
        buyer = cancelled.buyer;
        corrects = cancelled;
        cancelsId = cancelled.id;
        this.reason = reason;
        issuedOn = today;
        dueOn = due;
        netCents = -cancelled.netCents;
        taxCents = -cancelled.taxCents;
        roundingCents = -cancelled.roundingCents;
        totalCents = -cancelled.totalCents;
        cancelled.lines.forEach(line -> lines.add(line.negated()));
        electronicForm = "";
    }

    /** Whether the caller is one of its two sides, or the operator who issued it. */
    boolean isOf(Caller caller) {
        boolean paid = caller.is(Role.HR)
                && caller.municipality() != null
                && caller.municipality().value().equals(municipalityId);
        boolean earned = caller.is(Role.PROVIDER)
                && caller.provider() != null
                && caller.provider().value().equals(providerId);
        boolean written = caller.is(Role.OPERATOR) && billingWay == BillingWay.OPERATOR_CREDITS;
        return paid || earned || written || caller.isSystem();
    }

    /** Who is on an invoice beside what it bills. */
    record Parties(BillingWay way, InvoiceSeller seller, InvoiceBuyer buyer) {}

    /** Takes the file that is handed out from now on. */
    Invoice inForm(String file) {
        electronicForm = file;
        return this;
    }

    /** What it says, in full. */
    InvoiceDocument document(String providerCode) {
        return new InvoiceDocument(
                new InvoiceId(id),
                invoiceNumber,
                kind,
                billingWay,
                YearMonth.from(monthFrom),
                issuedOn,
                dueOn,
                providerCode,
                seller.facts(),
                buyer.facts(),
                terms.facts(),
                corrects == null
                        ? null
                        : new InvoiceDocument.Preceding(corrects.getInvoiceNumber(), corrects.getIssuedOn()),
                reason,
                List.copyOf(lines),
                netCents,
                taxCents,
                roundingCents);
    }
}

package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an invoice says. Amounts are cents of a euro, signed as in the settlement: those of a credit note or cancellation add up to nothing or less.
 *
 * @param sellerCode the provider's code on the platform, by which the buyer knows it
 * @param corrects the invoice that it corrects, {@code null} for one that bills
 * @param reason why the invoice before is cancelled; {@code null} for anything else
 * @param rounding what is to be paid beside net and tax, -1 to 1 cent
 */
public record InvoiceDocument(
        InvoiceId id,
        String number,
        InvoiceKind kind,
        BillingWay way,
        YearMonth month,
        LocalDate issuedOn,
        LocalDate dueOn,
        String sellerCode,
        SellerFacts seller,
        BuyerFacts buyer,
        TaxFacts tax,
        @Nullable Preceding corrects,
        @Nullable String reason,
        List<InvoiceLine> lines,
        long net,
        long taxAmount,
        long rounding) {

    /** The invoice that is corrected. */
    public record Preceding(String number, LocalDate issuedOn) {}

    /** What is to be paid, or what is paid back where it is negative. */
    public long total() {
        return net + taxAmount + rounding;
    }

    /** -1 for what takes back, whose amounts people and programs read without the sign, else 1. */
    public int sign() {
        return kind.takesBack() ? -1 : 1;
    }

    /** The first day of what its lines are about (BT-73). */
    public LocalDate firstDay() {
        return lines.stream()
                .map(InvoiceLine::taughtOn)
                .min(Comparator.naturalOrder())
                .orElse(month.atDay(1));
    }

    /** The last one (BT-74). */
    public LocalDate lastDay() {
        return lines.stream()
                .map(InvoiceLine::taughtOn)
                .max(Comparator.naturalOrder())
                .orElse(month.atEndOfMonth());
    }
}

package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/**
 * An invoice as lists show it.
 *
 * @param total cents of a euro, as in the settlement: negative for what is paid back
 * @param corrects the number of the invoice that it corrects or cancels
 * @param cancelledBy the number of the invoice that cancels it; {@code null} for one that holds
 */
public record InvoiceCard(
        InvoiceId id,
        String number,
        InvoiceKind kind,
        BillingWay way,
        ProviderId provider,
        String sellerName,
        MunicipalityId municipality,
        String buyerName,
        YearMonth month,
        LocalDate issuedOn,
        LocalDate dueOn,
        long total,
        @Nullable String corrects,
        @Nullable String cancelledBy) {

    /** Rises when it is cancelled, the one change that an invoice can undergo. */
    public long revision() {
        return cancelledBy == null ? 0 : 1;
    }
}

package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/** What lists read of an invoice, without its file. */
record InvoiceRow(
        UUID id,
        String number,
        InvoiceKind kind,
        BillingWay way,
        UUID provider,
        String sellerName,
        UUID municipality,
        String buyerName,
        LocalDate monthFrom,
        LocalDate issuedOn,
        LocalDate dueOn,
        long total,
        @Nullable String corrects,
        @Nullable String cancelledBy) {

    InvoiceCard card() {
        return new InvoiceCard(
                new InvoiceId(id),
                number,
                kind,
                way,
                new ProviderId(provider),
                sellerName,
                new MunicipalityId(municipality),
                buyerName,
                YearMonth.from(monthFrom),
                issuedOn,
                dueOn,
                total,
                corrects,
                cancelledBy);
    }
}

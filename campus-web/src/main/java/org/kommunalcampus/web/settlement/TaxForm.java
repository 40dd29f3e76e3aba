package org.kommunalcampus.web.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.invoice.TaxCase;
import org.kommunalcampus.invoice.TaxFacts;
import org.kommunalcampus.web.kit.FormField;

/**
 * What a provider chose and typed about the tax on its fees.
 *
 * @param from the month, e.g. {@code 2026-11}
 */
record TaxForm(
        @FormField @Nullable YearMonth from,

        @Nullable String taxCase,
        @Nullable String authority,
        @Nullable String certificateNumber,

        @FormField @Nullable LocalDate certifiedOn) {

    static TaxForm empty() {
        return new TaxForm(null, null, null, null, null);
    }

    TaxFacts facts() {
        TaxCase chosen = Arrays.stream(TaxCase.values())
                .filter(one -> one.name().equals(taxCase))
                .findFirst()
                .orElse(null);
        return new TaxFacts(from, chosen, authority, certificateNumber, certifiedOn);
    }
}

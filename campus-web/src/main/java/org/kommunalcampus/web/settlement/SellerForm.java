package org.kommunalcampus.web.settlement;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.invoice.SellerFacts;

/** What a provider typed for its invoices. */
record SellerForm(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String iban,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail,
        @Nullable String numberPrefix) {

    static SellerForm of(SellerFacts facts) {
        return new SellerForm(
                facts.name(),
                facts.street(),
                facts.postcode(),
                facts.city(),
                facts.vatId(),
                facts.taxNumber(),
                facts.iban(),
                facts.contactName(),
                facts.contactPhone(),
                facts.contactEmail(),
                facts.numberPrefix());
    }

    SellerFacts facts() {
        return new SellerFacts(
                name,
                street,
                postcode,
                city,
                vatId,
                taxNumber,
                iban,
                contactName,
                contactPhone,
                contactEmail,
                numberPrefix);
    }
}

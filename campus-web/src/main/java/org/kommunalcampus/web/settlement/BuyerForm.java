package org.kommunalcampus.web.settlement;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.invoice.BuyerFacts;

/** What HR typed about where invoices go. */
record BuyerForm(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String routingId,
        @Nullable String buyerReference,
        @Nullable String mailAddress,
        @Nullable String orderNumber,
        @Nullable String costCentre) {

    static BuyerForm of(BuyerFacts facts) {
        return new BuyerForm(
                facts.name(),
                facts.street(),
                facts.postcode(),
                facts.city(),
                facts.routingId(),
                facts.buyerReference(),
                facts.mailAddress(),
                facts.orderNumber(),
                facts.costCentre());
    }

    BuyerFacts facts() {
        return new BuyerFacts(
                name, street, postcode, city, routingId, buyerReference, mailAddress, orderNumber, costCentre);
    }
}

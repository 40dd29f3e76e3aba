package org.kommunalcampus.invoice;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * Where a municipality wants its invoices to go.
 *
 * @param routingId its Leitweg-ID, see {@link RoutingId}
 * @param orderNumber what the municipality has ordered by, e.g. of a framework contract
 * @param costCentre what its books assign the invoice to
 */
public record BuyerFacts(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String routingId,
        @Nullable String orderNumber,
        @Nullable String costCentre) {

    private static final int LONGEST = 200;
    private static final int LONGEST_CITY = 100;
    private static final int LONGEST_REFERENCE = 50;

    /** Nothing stated yet. */
    public static BuyerFacts none() {
        return new BuyerFacts(null, null, null, null, null, null, null);
    }

    /** The same, tidied; throws {@link Invalid} with every field that is wrong. */
    BuyerFacts checked() {
        var checks = new FieldChecks();
        var tidied = new BuyerFacts(
                checks.line("/name", name, LONGEST),
                checks.line("/street", street, LONGEST),
                checks.matching("/postcode", postcode, SellerFacts.POSTCODE, "malformed", "Five digits."),
                checks.line("/city", city, LONGEST_CITY),
                routing(checks),
                checks.optionalLine("/orderNumber", orderNumber, LONGEST_REFERENCE),
                checks.optionalLine("/costCentre", costCentre, LONGEST_REFERENCE));
        checks.orThrow();
        return tidied;
    }

    private @Nullable String routing(FieldChecks checks) {
        if (routingId == null || routingId.isBlank()) {
            checks.reject("/routingId", "required", "A Leitweg-ID is needed.");
            return null;
        }
        RoutingId read = checks.value("/routingId", RoutingId.read(routingId));
        return read == null ? null : read.value();
    }
}

package org.kommunalcampus.invoice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * Where a municipality wants its invoices to go.
 *
 * @param routingId its Leitweg-ID, see {@link RoutingId}; without one {@code buyerReference} and {@code mailAddress} are needed
 * @param buyerReference what the municipality assigns the invoice by instead (BT-10)
 * @param mailAddress where it takes electronic invoices instead (BT-49)
 * @param orderNumber what the municipality has ordered by, e.g. of a framework contract
 * @param costCentre what its books assign the invoice to
 */
public record BuyerFacts(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String routingId,
        @Nullable String buyerReference,
        @Nullable String mailAddress,
        @Nullable String orderNumber,
        @Nullable String costCentre) {

    private static final int LONGEST = 200;
    private static final int LONGEST_CITY = 100;
    private static final int LONGEST_REFERENCE = 50;

    /** Nothing stated yet. */
    public static BuyerFacts none() {
        return new BuyerFacts(null, null, null, null, null, null, null, null, null);
    }

    /** What the buyer assigns the invoice by (BT-10): the Leitweg-ID where there is one. */
    public @Nullable String reference() {
        return routingId == null ? buyerReference : routingId;
    }

    /** The same, tidied; throws {@link Invalid} with every field that is wrong. */
    BuyerFacts checked() {
        var checks = new FieldChecks();
        boolean routed = !isBlank(routingId) || (isBlank(buyerReference) && isBlank(mailAddress));
        var tidied = new BuyerFacts(
                checks.line("/name", name, LONGEST),
                checks.line("/street", street, LONGEST),
                checks.matching("/postcode", postcode, SellerFacts.POSTCODE, "malformed", "Five digits."),
                checks.line("/city", city, LONGEST_CITY),
                routed ? routing(checks) : null,
                routed ? null : checks.line("/buyerReference", buyerReference, LONGEST_REFERENCE),
                routed
                        ? null
                        : checks.matching(
                                "/mailAddress", mailAddress, SellerFacts.EMAIL, "malformed", "An address for mail."),
                checks.optionalLine("/orderNumber", orderNumber, LONGEST_REFERENCE),
                checks.optionalLine("/costCentre", costCentre, LONGEST_REFERENCE));
        checks.orThrow();
        return tidied;
    }

    private @Nullable String routing(FieldChecks checks) {
        if (isBlank(routingId)) {
            checks.reject("/routingId", "required", "A Leitweg-ID is needed, or a reference and an address for mail.");
            return null;
        }
        RoutingId read = checks.value("/routingId", RoutingId.read(Objects.requireNonNull(routingId)));
        return read == null ? null : read.value();
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}

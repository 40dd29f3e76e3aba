package org.kommunalcampus.invoice;

import java.util.UUID;

/** Identifies an invoice. */
public record InvoiceId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static InvoiceId of(String text) {
        return new InvoiceId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static InvoiceId next() {
        return new InvoiceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

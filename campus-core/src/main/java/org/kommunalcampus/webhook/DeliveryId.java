package org.kommunalcampus.webhook;

import java.util.UUID;

/** Identifies one message to one address. */
public record DeliveryId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static DeliveryId next() {
        return new DeliveryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

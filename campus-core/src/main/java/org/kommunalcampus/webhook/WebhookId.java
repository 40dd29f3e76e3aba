package org.kommunalcampus.webhook;

import java.util.UUID;

/** Identifies the registration of an address. */
public record WebhookId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static WebhookId of(String text) {
        return new WebhookId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static WebhookId next() {
        return new WebhookId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kommunalcampus.notification;

import java.util.UUID;

/** Identifies a message to a person. */
public record NotificationId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static NotificationId next() {
        return new NotificationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

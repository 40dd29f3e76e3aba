package org.kommunalcampus.discussion;

import java.util.UUID;

/** Identifies a report of abuse. */
public record ReportId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ReportId next() {
        return new ReportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

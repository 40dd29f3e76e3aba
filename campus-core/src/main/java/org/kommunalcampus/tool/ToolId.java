package org.kommunalcampus.tool;

import java.util.UUID;

/** Identifies a tool; its text form is the client id by which the tool knows itself here. */
public record ToolId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ToolId of(String text) {
        return new ToolId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ToolId next() {
        return new ToolId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

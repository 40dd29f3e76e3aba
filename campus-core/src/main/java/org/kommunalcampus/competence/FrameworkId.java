package org.kommunalcampus.competence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a competence framework. */
public record FrameworkId(UUID value) implements Comparable<FrameworkId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static FrameworkId of(String text) {
        return new FrameworkId(UUID.fromString(text));
    }

    /** The id of the framework with this code: the same in every installation. */
    static FrameworkId named(String code) {
        String name = "framework\n" + CompetenceReference.fold(code);
        return new FrameworkId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** A new, unused id. */
    public static FrameworkId next() {
        return new FrameworkId(UUID.randomUUID());
    }

    @Override
    public int compareTo(FrameworkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

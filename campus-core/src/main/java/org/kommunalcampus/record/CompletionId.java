package org.kommunalcampus.record;

import java.util.UUID;

/** Identifies the completion of a module by a learner. */
public record CompletionId(UUID value) implements Comparable<CompletionId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static CompletionId of(String text) {
        return new CompletionId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static CompletionId next() {
        return new CompletionId(UUID.randomUUID());
    }

    @Override
    public int compareTo(CompletionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

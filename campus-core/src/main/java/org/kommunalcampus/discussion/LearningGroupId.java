package org.kommunalcampus.discussion;

import java.util.UUID;

/** Identifies a learning group. */
public record LearningGroupId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static LearningGroupId of(String text) {
        return new LearningGroupId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static LearningGroupId next() {
        return new LearningGroupId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

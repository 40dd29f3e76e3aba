package org.kommunalcampus.content;

import java.util.UUID;

/** Identifies a question of a test through all editions of its module. */
public record QuestionId(UUID value) implements Comparable<QuestionId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static QuestionId next() {
        return new QuestionId(UUID.randomUUID());
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

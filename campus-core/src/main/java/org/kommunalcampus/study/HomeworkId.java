package org.kommunalcampus.study;

import java.util.UUID;

/** Identifies something that was handed in as homework. */
public record HomeworkId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static HomeworkId of(String text) {
        return new HomeworkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

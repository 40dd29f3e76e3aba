package org.kommunalcampus.learning;

import java.util.UUID;

/** Identifies the enrolment of one learner in one module. */
public record EnrolmentId(UUID value) implements Comparable<EnrolmentId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static EnrolmentId of(String text) {
        return new EnrolmentId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static EnrolmentId next() {
        return new EnrolmentId(UUID.randomUUID());
    }

    @Override
    public int compareTo(EnrolmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

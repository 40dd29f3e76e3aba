package org.kommunalcampus.competence;

import java.util.UUID;

/** Identifies a job or market profile. */
public record JobProfileId(UUID value) implements Comparable<JobProfileId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static JobProfileId of(String text) {
        return new JobProfileId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static JobProfileId next() {
        return new JobProfileId(UUID.randomUUID());
    }

    @Override
    public int compareTo(JobProfileId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

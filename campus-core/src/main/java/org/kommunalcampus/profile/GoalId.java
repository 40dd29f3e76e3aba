package org.kommunalcampus.profile;

import java.util.UUID;

/** Identifies a goal in a learner's profile. */
public record GoalId(UUID value) implements Comparable<GoalId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static GoalId next() {
        return new GoalId(UUID.randomUUID());
    }

    @Override
    public int compareTo(GoalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

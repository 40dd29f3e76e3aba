package org.kommunalcampus.absence;

import java.util.UUID;

/** Identifies a staffing group. */
public record StaffingGroupId(UUID value) implements Comparable<StaffingGroupId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static StaffingGroupId of(String text) {
        return new StaffingGroupId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static StaffingGroupId next() {
        return new StaffingGroupId(UUID.randomUUID());
    }

    @Override
    public int compareTo(StaffingGroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kommunalcampus.assignment;

import java.util.UUID;

/** Identifies a group of people put together by hand. */
public record GroupId(UUID value) implements Comparable<GroupId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static GroupId next() {
        return new GroupId(UUID.randomUUID());
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

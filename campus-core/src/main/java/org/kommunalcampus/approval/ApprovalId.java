package org.kommunalcampus.approval;

import java.util.UUID;

/** Identifies the request of one learner for the approval of one booking. */
public record ApprovalId(UUID value) implements Comparable<ApprovalId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ApprovalId of(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ApprovalId next() {
        return new ApprovalId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ApprovalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kommunalcampus.profile;

import java.util.UUID;

/** Identifies a goal that employer and employee agree on. */
public record AgreementId(UUID value) implements Comparable<AgreementId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static AgreementId next() {
        return new AgreementId(UUID.randomUUID());
    }

    @Override
    public int compareTo(AgreementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

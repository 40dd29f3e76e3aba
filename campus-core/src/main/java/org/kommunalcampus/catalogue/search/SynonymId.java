package org.kommunalcampus.catalogue.search;

import java.util.UUID;

/** Identifies an entry of the list of synonyms. */
public record SynonymId(UUID value) {

    /** A new one. */
    public static SynonymId next() {
        return new SynonymId(UUID.randomUUID());
    }

    /** Reads what {@link #toString} wrote. */
    public static SynonymId of(String text) {
        return new SynonymId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

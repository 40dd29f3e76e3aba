package org.kommunalcampus.competence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a competence, whatever version of its framework describes it. */
public record CompetenceId(UUID value) implements Comparable<CompetenceId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static CompetenceId of(String text) {
        return new CompetenceId(UUID.fromString(text));
    }

    /** The id of the competence with this code in the framework: the same in every installation, so that ties between plans are broken alike. */
    static CompetenceId named(FrameworkId framework, String code) {
        String name = framework + "\n" + CompetenceReference.fold(code);
        return new CompetenceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** A new, unused id. */
    public static CompetenceId next() {
        return new CompetenceId(UUID.randomUUID());
    }

    @Override
    public int compareTo(CompetenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

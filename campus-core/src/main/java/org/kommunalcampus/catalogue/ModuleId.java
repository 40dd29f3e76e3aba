package org.kommunalcampus.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a module, a unit of learning with one common objective. */
public record ModuleId(UUID value) implements Comparable<ModuleId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ModuleId of(String text) {
        return new ModuleId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ModuleId next() {
        return new ModuleId(UUID.randomUUID());
    }

    /** The id of what a provider publishes under an id of its own: the same in every installation, so that ties between modules are broken alike. */
    static ModuleId named(String provider, String externalId) {
        String name = provider + "\n" + ExternalId.fold(externalId);
        return new ModuleId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int compareTo(ModuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kommunalcampus.web.kit;

import java.util.Optional;
import java.util.function.Supplier;
import org.kommunalcampus.shared.NotFound;

/** Reads what may have ended in the meantime, for pages that then have something else to say than that it does not exist. */
public final class Existing {

    private Existing() {}

    /** What the read finds; empty where it says that the thing does not exist. */
    public static <T> Optional<T> find(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (NotFound ended) {
            return Optional.empty();
        }
    }
}

package org.kommunalcampus.shared;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work of a capability that waits. A capability that lets work wait declares one of these as a bean; whoever watches the platform then sees how much there is and how long it has waited.
 *
 * @param work what waits, in a word or two with hyphens, e.g. {@code stale-plans}; unique
 * @param reading counts what waits right now, in one short query
 */
public record Backlog(String work, Supplier<Waiting> reading) {

    /**
     * How much waits.
     *
     * @param oldest since when the longest waits; {@code null} when nothing does
     */
    public record Waiting(long count, @Nullable Instant oldest) {}
}

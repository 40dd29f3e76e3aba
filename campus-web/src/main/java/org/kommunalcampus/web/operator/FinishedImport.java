package org.kommunalcampus.web.operator;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.ImportOutcome;

/**
 * An import with its report, kept so that the report can be read again.
 *
 * @param number counts the operator's imports, from 1
 * @param provider name of the provider chosen, null where none was
 */
record FinishedImport(
        int number,
        ImportKind kind,
        String fileName,
        @Nullable String provider,
        Instant at,
        ImportOutcome outcome) implements Serializable {

    /** How many rows were left out; a row may have several faults. */
    public long rejectedRows() {
        return outcome.rejected().stream()
                .mapToInt(row -> row.index())
                .distinct()
                .count();
    }
}

package org.kommunalcampus.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table of proofs that HR brought in.
 *
 * @param levels how many levels were noted
 * @param modules how many completions were noted
 * @param undoneAt when it was taken back, {@code null} while it counts
 */
public record ProofImportView(
        ProofImportId id,
        Instant at,
        int levels,
        int modules,
        @Nullable Instant undoneAt) {}

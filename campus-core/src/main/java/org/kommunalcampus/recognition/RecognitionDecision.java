package org.kommunalcampus.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a proof.
 *
 * @param whole whether the module that it stands for counts as completed; of no meaning without a module
 * @param levels what counts where it shows levels, or where only some of a module counts; what is missing does not count
 * @param validUntil the last day on which it counts, {@code null} for that of the proof, beyond which it never lies; a module counts no longer than the module says
 * @param remark why less counts than was handed in; needed in that case
 */
public record RecognitionDecision(
        boolean whole,
        List<ClaimedLevel> levels,
        @Nullable LocalDate validUntil,
        @Nullable String remark) {

    /** Keeps its own copy of the levels. */
    public RecognitionDecision {
        levels = List.copyOf(levels);
    }
}

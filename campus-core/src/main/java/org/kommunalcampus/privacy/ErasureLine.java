package org.kommunalcampus.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ErasureRule;
import org.kommunalcampus.shared.RetentionBasis;

/**
 * What erasure does to one kind of record.
 *
 * @param file the kind, as {@link org.kommunalcampus.shared.PersonalFile#name()} names it
 * @param entries how many there are, or were
 * @param basis why it stays, {@code null} for what goes at once
 * @param keptUntil the day on which the basis ends, {@code null} where that is open
 */
public record ErasureLine(
        String file,
        int entries,
        ErasureRule rule,
        @Nullable RetentionBasis basis,
        @Nullable LocalDate keptUntil) {}

package org.kommunalcampus.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Ground;
import org.kommunalcampus.organisation.PersonalFile.Fate;

/**
 * What erasure does to one kind of record.
 *
 * @param file the kind, as {@link org.kommunalcampus.organisation.PersonalFile#name()} names it
 * @param entries how many there are, or were
 * @param ground why it stays, {@code null} for what goes at once
 * @param keptUntil the day on which the ground ends, {@code null} where that is open
 */
public record ErasureLine(
        String file,
        int entries,
        Fate fate,
        @Nullable Ground ground,
        @Nullable LocalDate keptUntil) {}

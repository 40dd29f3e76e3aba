package org.kommunalcampus.recognition;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;

/**
 * A level of a proof from elsewhere.
 *
 * @param claimed what the person says, {@code null} where whoever checked it found the level
 * @param granted what counts, {@code null} for nothing or as long as nobody has decided
 */
public record CheckedLevel(
        CompetenceId competence,
        @Nullable Integer claimed,
        @Nullable Integer granted) {}

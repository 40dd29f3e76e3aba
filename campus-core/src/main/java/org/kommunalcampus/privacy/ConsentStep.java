package org.kommunalcampus.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;

/**
 * One step in the history of a consent.
 *
 * @param at when it happened; for a lapsed one the beginning of the day after its last
 * @param until the last day on which the consent counted from then on, or would have
 */
public record ConsentStep(
        ConsentId consent,
        Purpose purpose,
        @Nullable CompetenceId topic,
        ConsentAction action,
        Instant at,
        LocalDate until) {}

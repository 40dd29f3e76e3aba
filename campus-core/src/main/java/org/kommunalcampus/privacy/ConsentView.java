package org.kommunalcampus.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;

/**
 * A consent that counts.
 *
 * @param topic what it is about, {@code null} for purposes without topics
 * @param until the last day on which it counts
 */
public record ConsentView(
        ConsentId id, Purpose purpose, @Nullable CompetenceId topic, Instant givenAt, LocalDate until) {}

package org.kommunalcampus.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/**
 * A level that the employer has seen at work.
 *
 * @param reference names the proof, e.g. the appraisal interview; one reference proves one level of a competence
 * @param seenOn the day it was seen, {@code null} for today
 * @param expires the first day on which the proof no longer counts, {@code null} for never
 */
public record SeenAtWork(
        CompetenceId competence,
        Level level,
        String reference,
        @Nullable LocalDate seenOn,
        @Nullable LocalDate expires) {}

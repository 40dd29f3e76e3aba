package org.kommunalcampus.catalogue;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/**
 * What somebody can do afterwards.
 *
 * @param text a sentence, empty in drafts that only name the competence
 * @param competence what it belongs to, {@code null} in drafts that do not say
 * @param level to which it leads, {@code null} in drafts that do not say
 * @param assumed whether the source named no level and the platform's default was taken
 */
public record Outcome(
        String text,
        @Nullable CompetenceId competence,
        @Nullable Level level,
        boolean assumed) {}

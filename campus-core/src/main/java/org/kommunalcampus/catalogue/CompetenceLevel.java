package org.kommunalcampus.catalogue;

import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/**
 * A competence at a level, as a module teaches or presupposes it.
 *
 * @param assumed whether the source named no level and the platform's default was taken
 */
public record CompetenceLevel(CompetenceId competence, Level level, boolean assumed) {

    /** A level that the source stated. */
    public static CompetenceLevel stated(CompetenceId competence, int level) {
        return new CompetenceLevel(competence, new Level(level), false);
    }
}

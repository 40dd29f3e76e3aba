package org.kommunalcampus.curriculum.engine.input;

import org.kommunalcampus.competence.CompetenceId;

/**
 * A competence that a module teaches.
 *
 * @param level the level reached, 1 to 8; 0 where the provider stated none and the policy's level is to be assumed
 * @param assumed the level was not stated by the provider
 */
public record Teaching(CompetenceId competence, int level, boolean assumed) {
    public Teaching {
        if (level < 0 || level > 8 || (level == 0 && !assumed)) {
            throw new IllegalArgumentException("level " + level + " of " + competence);
        }
    }

    /** A competence taught to a level that the provider stated. */
    public static Teaching to(CompetenceId competence, int level) {
        return new Teaching(competence, level, false);
    }
}

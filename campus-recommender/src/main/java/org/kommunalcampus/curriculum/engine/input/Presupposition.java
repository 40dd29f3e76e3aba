package org.kommunalcampus.curriculum.engine.input;

import org.kommunalcampus.competence.CompetenceId;

/**
 * A competence that a module presupposes.
 *
 * @param level the level that a participant must already have, 1 to 8
 */
public record Presupposition(CompetenceId competence, int level) {
    public Presupposition {
        if (level < 1 || level > 8) {
            throw new IllegalArgumentException("level " + level + " of " + competence);
        }
    }
}

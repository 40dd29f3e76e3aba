package org.kommunalcampus.curriculum.engine.input;

import org.kommunalcampus.competence.CompetenceId;

/**
 * That whoever has one competence on a level has another one, too.
 *
 * @param from the competence that includes the other
 * @param fromLevel the level from which it does, 1 to 8
 * @param to the competence included
 * @param toLevel the level to which it is included, 1 to 8
 */
public record Implication(CompetenceId from, int fromLevel, CompetenceId to, int toLevel) {

    public Implication {
        if (fromLevel < 1 || fromLevel > 8 || toLevel < 1 || toLevel > 8) {
            throw new IllegalArgumentException("level of an implication of " + to);
        }
    }
}

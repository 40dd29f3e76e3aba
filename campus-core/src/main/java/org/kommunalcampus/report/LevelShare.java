package org.kommunalcampus.report;

/**
 * Who had a level.
 *
 * @param people who had it in one of the competences
 * @param pairs people with each competence in which they had it
 */
public record LevelShare(int people, int pairs) implements Figures<LevelShare> {

    @Override
    public LevelShare plus(LevelShare other) {
        return new LevelShare(people + other.people, pairs + other.pairs);
    }
}

package org.kommunalcampus.report;

/**
 * What learning has changed in a year, by the levels that people have proved.
 *
 * @param people who work there and whose main job asks for something
 * @param gaps competences that the jobs asked for and that were missing when the year began, person by person
 * @param closed of these, how many were closed when it ended, or today
 * @param levels by how many levels all of them came nearer to what is asked
 * @param minutes learning time of what was completed in the year
 * @param cents fees owed for the year in euro cents
 */
public record EffectFigures(int people, int gaps, int closed, int levels, long minutes, long cents)
        implements Figures<EffectFigures> {

    static final EffectFigures NONE = new EffectFigures(0, 0, 0, 0, 0, 0);

    /** Gaps closed, of those there were, in per cent, 0 to 100, rounded down; 0 where there were none. */
    public int percentClosed() {
        return gaps == 0 ? 0 : closed * 100 / gaps;
    }

    /** The same with what it took. */
    EffectFigures at(long learned, long fees) {
        return new EffectFigures(people, gaps, closed, levels, minutes + learned, cents + fees);
    }

    @Override
    public EffectFigures plus(EffectFigures other) {
        return new EffectFigures(
                people + other.people,
                gaps + other.gaps,
                closed + other.closed,
                levels + other.levels,
                minutes + other.minutes,
                cents + other.cents);
    }
}

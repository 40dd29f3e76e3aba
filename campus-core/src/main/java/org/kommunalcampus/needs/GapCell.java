package org.kommunalcampus.needs;

/**
 * How one group stands in one competence.
 *
 * @param asked people of whom the job profile asks the competence; 0 for nobody, and where the figures are hidden
 * @param below those of them who are below the level that is asked
 * @param missing levels that they lack altogether
 * @param hidden whether the group is too small to be shown, or another one could be reckoned from it
 */
public record GapCell(int asked, int below, int missing, boolean hidden) {

    static final GapCell NOBODY = new GapCell(0, 0, 0, false);
    static final GapCell HIDDEN = new GapCell(0, 0, 0, true);

    GapCell plus(GapCell other) {
        return new GapCell(asked + other.asked, below + other.below, missing + other.missing, false);
    }

    /** Share of those below in per cent, 0 to 100. */
    public int percentBelow() {
        return asked == 0 ? 0 : below * 100 / asked;
    }
}

package org.kommunalcampus.topics;

/**
 * How many learners there are in a group.
 *
 * @param known how many; 0 where it is hidden
 * @param hidden whether the group is too small to be told, or another one could be reckoned from it
 */
public record Headcount(int known, boolean hidden) {

    /** Nobody at all, which may be told. */
    public static final Headcount NOBODY = new Headcount(0, false);

    static final Headcount HIDDEN = new Headcount(0, true);

    static Headcount of(int learners) {
        return new Headcount(learners, false);
    }
}

package org.kommunalcampus.shared;

/** The smallest number of people about whom anything is told in sum; what is known of fewer could be traced to one of them. */
public final class MinimumGroup {

    /** People in the smallest group. */
    public static final int SIZE = 7;

    private MinimumGroup() {}

    /** Whether a number about so many people may be shown: nobody is a fact, too. */
    public static boolean maySee(long people) {
        return people == 0 || people >= SIZE;
    }

    /**
     * Whether a number about people of several municipalities may be shown to somebody who knows all about one of them: the people outside the largest must be enough, so
     * that nobody can subtract the own people and be left with few.
     */
    public static boolean maySeeAcross(long people, long inLargest) {
        return people == 0 || people - inLargest >= SIZE;
    }
}

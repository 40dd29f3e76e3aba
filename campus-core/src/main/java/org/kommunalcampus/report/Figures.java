package org.kommunalcampus.report;

/**
 * Figures about a group of people that can be added to those of another group.
 *
 * @param <F> the figures themselves
 */
public interface Figures<F extends Figures<F>> {

    /** About how many people they tell. */
    int people();

    /** The figures of both groups. */
    F plus(F other);
}

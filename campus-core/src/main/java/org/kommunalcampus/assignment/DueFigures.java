package org.kommunalcampus.assignment;

/**
 * How much is to be done.
 *
 * @param toDo tasks of people
 * @param overdue those of them whose day has passed
 */
public record DueFigures(long toDo, long overdue) {

    /** Those whose day is still to come. */
    public long upcoming() {
        return toDo - overdue;
    }
}

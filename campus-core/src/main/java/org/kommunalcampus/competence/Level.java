package org.kommunalcampus.competence;

/**
 * A proficiency level, 1 (guided, simple tasks) to 8 (innovates), as in DigComp. "None" is no level; where it must be expressed, a plain 0 is used.
 */
public record Level(int value) implements Comparable<Level> {

    /** The lowest level. */
    public static final int MIN = 1;

    /** The highest level. */
    public static final int MAX = 8;

    /** Refuses values outside 1 to 8. */
    public Level {
        if (value < MIN || value > MAX) {
            throw new IllegalArgumentException("level must be " + MIN + " to " + MAX + ", not " + value);
        }
    }

    @Override
    public int compareTo(Level other) {
        return Integer.compare(value, other.value);
    }
}

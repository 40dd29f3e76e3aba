package org.kommunalcampus.discussion;

/**
 * How a person wants to appear in the conversations about a module.
 *
 * @param name whether by the own name; otherwise by a pseudonym
 * @param place whether with the municipality
 */
public record Appearance(boolean name, boolean place) {

    /** By a pseudonym alone, as everybody who has said nothing else. */
    public static final Appearance PSEUDONYM = new Appearance(false, false);
}

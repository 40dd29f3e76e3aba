package org.kommunalcampus.study;

/**
 * What somebody has seen of an element.
 *
 * @param opened whether it was opened
 * @param read whether it was read to its end; of a film, what is said in it
 */
public record Seen(PlayedParts played, boolean opened, boolean read) {

    /** Nothing. */
    public static final Seen NOTHING = new Seen(PlayedParts.NONE, false, false);
}

package org.kommunalcampus.content;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers that a question names: an answer to choose, a part to bring into order, or an accepted text.
 *
 * @param text empty for a counterpart that belongs to nothing
 * @param counterpart what it belongs to, where things are matched
 * @param feedback what somebody who chose it reads afterwards
 */
public record Choice(
        String text,
        boolean correct,
        @Nullable String counterpart,
        @Nullable String feedback) {

    /** An answer to choose. */
    public static Choice of(String text, boolean correct) {
        return new Choice(text, correct, null, null);
    }

    /** Two things that belong together. */
    public static Choice pair(String text, String counterpart) {
        return new Choice(text, true, counterpart, null);
    }
}

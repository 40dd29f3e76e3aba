package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;

/**
 * Which threads of a board are wanted.
 *
 * @param words in title, tags or texts, {@code null} for any
 * @param tag under which they are filed, {@code null} for any
 * @param open whether only questions without an accepted answer
 */
public record ThreadFilter(@Nullable String words, @Nullable String tag, boolean open) {

    /** All of them. */
    public static final ThreadFilter NONE = new ThreadFilter(null, null, false);

    boolean anything() {
        return words == null || words.isBlank();
    }
}

package org.kommunalcampus.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what people type into a pattern for {@code like … escape '!'}. */
public final class SearchPattern {

    private SearchPattern() {}

    /** Finds the text anywhere, in lower case; everything when there is no text. */
    public static String containing(@Nullable String text) {
        String plain = text == null ? "" : text.strip().toLowerCase(Locale.GERMAN);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

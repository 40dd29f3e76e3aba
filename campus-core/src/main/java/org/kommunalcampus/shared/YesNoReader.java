package org.kommunalcampus.shared;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads yes and no as German and English tables write them; blank means no. */
public final class YesNoReader {

    private static final Set<String> YES = Set.of("ja", "j", "x", "wahr", "true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("", "nein", "n", "-", "–", "falsch", "false", "no", "0");

    private YesNoReader() {}

    /** Whether the text says yes; refused {@code no-yes-or-no}. */
    public static Parsed<Boolean> read(@Nullable String text) {
        String word = text == null ? "" : TextReader.cleanLine(text).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Parsed.of(true);
        }
        return NO.contains(word) ? Parsed.of(false) : Parsed.refused("no-yes-or-no", "Write yes or no.");
    }
}

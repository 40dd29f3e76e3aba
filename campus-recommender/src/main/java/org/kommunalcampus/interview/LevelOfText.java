package org.kommunalcampus.interview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The level that a text suggests: that of the words it holds, the usual one where it holds none or such for several levels.
 *
 * @param word by which the level was found, {@code null} for the usual one
 */
record LevelOfText(int level, @Nullable String word) {

    static LevelOfText of(String text, Guide guide) {
        String words = spaced(text);
        LevelOfText found = null;
        for (Map.Entry<Integer, List<String>> level : guide.levelWords().entrySet()) {
            for (String word : level.getValue()) {
                if (words.contains(spaced(word))) {
                    if (found != null && found.level() != level.getKey()) {
                        return new LevelOfText(guide.usualLevel(), null);
                    }
                    found = new LevelOfText(level.getKey(), word);
                }
            }
        }
        return found == null ? new LevelOfText(guide.usualLevel(), null) : found;
    }

    private static String spaced(String text) {
        return " "
                + text.toLowerCase(Locale.GERMAN)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}

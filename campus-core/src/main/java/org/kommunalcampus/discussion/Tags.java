package org.kommunalcampus.discussion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.TextReader;

/** The words under which a thread is filed, as one text: each between two commas, so that one of them is found by a pattern. */
final class Tags {

    private static final int MOST = 5;
    private static final int LONGEST = 30;
    private static final int LONGEST_INPUT = 300;
    private static final Pattern BETWEEN = Pattern.compile("[,;#\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .+-]*");

    private Tags() {}

    /** Reads what somebody typed, apart by commas; small letters, none twice. */
    static String read(@Nullable String typed, FieldChecks checks) {
        String line = checks.optionalLine("/tags", typed, LONGEST_INPUT);
        List<String> tags = line == null
                ? List.of()
                : BETWEEN.splitAsStream(line)
                        .map(Tags::plain)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        if (tags.size() > MOST) {
            checks.reject("/tags", "too-many-tags", "At most " + MOST + " tags are allowed.");
        }
        if (tags.stream()
                .anyMatch(tag -> tag.length() > LONGEST || !WORD.matcher(tag).matches())) {
            checks.reject("/tags", "invalid-tag", "A tag has letters and digits, at most " + LONGEST + " of them.");
        }
        return checks.passed() ? stored(tags) : "";
    }

    static List<String> of(String stored) {
        return Arrays.stream(stored.split(",")).filter(tag -> !tag.isEmpty()).toList();
    }

    /** Finds what is filed under the tag; everything for none, nothing for what can be no tag. */
    static String pattern(@Nullable String tag) {
        String plain = tag == null ? "" : plain(tag);
        return plain.isEmpty() ? "%" : WORD.matcher(plain).matches() ? "%," + plain + ",%" : "";
    }

    private static String stored(List<String> tags) {
        return tags.isEmpty() ? "" : tags.stream().collect(Collectors.joining(",", ",", ","));
    }

    private static String plain(String tag) {
        return TextReader.cleanLine(tag).toLowerCase(Locale.GERMAN).strip();
    }
}

package org.kommunalcampus.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names in the form in which they are looked for, kept beside them in a column of its own: small plain letters, {@code Müller}, {@code Mueller} and
 * {@code Muller} alike, {@code Weiß} and {@code weiss}, {@code Aydın} and {@code Aydin}, words apart by one blank. What people type is brought to the same
 * form word by word, so that their order does not matter.
 */
public final class SearchKey {

    /** Further words do not narrow a search. */
    public static final int MOST_WORDS = 3;

    /** Of a key; what is longer is cut. */
    public static final int LONGEST = 300;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UMLAUT_IN_TWO_LETTERS = Pattern.compile("(?<![aeouq])([aou])e");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ı', "i"),
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('æ', "a"),
            Map.entry('œ', "o"),
            Map.entry('þ', "th"));

    private SearchKey() {}

    /** The key of a thing that has these names. */
    public static String of(@Nullable String... names) {
        String key = Arrays.stream(names)
                .filter(Objects::nonNull)
                .flatMap(SearchKey::words)
                .collect(Collectors.joining(" "));
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /** Whether the key holds each word of what somebody typed; true for no words. */
    public static boolean matches(String key, @Nullable String typed) {
        return typed == null || words(typed).allMatch(key::contains);
    }

    /** {@value #MOST_WORDS} patterns for {@code like … escape '!'}, which a key has to match all; those that are not needed match everything. */
    public static List<String> patterns(@Nullable String typed) {
        Stream<String> words = typed == null ? Stream.of() : words(typed).map(word -> "%" + word + "%");
        return Stream.concat(words, Stream.generate(() -> "%"))
                .limit(MOST_WORDS)
                .toList();
    }

    private static Stream<String> words(String text) {
        String small = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String plain = small.chars()
                .mapToObj(letter -> PLAIN.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining());
        String folded = UMLAUT_IN_TWO_LETTERS.matcher(plain).replaceAll("$1");
        return BETWEEN_WORDS.splitAsStream(folded).filter(word -> !word.isEmpty());
    }
}

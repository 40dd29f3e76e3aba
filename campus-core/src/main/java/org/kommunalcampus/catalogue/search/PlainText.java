package org.kommunalcampus.catalogue.search;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One spelling for what people and programs write in several: composed letters, no invisible characters, plain hyphens, no gender marks. */
final class PlainText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern HYPHEN =
            Pattern.compile("[\\u2010\\u2011]|(?<=\\p{L})[\\u2012\\u2013\\u2212](?=\\p{L})");

    /** {@code Mitarbeiter:innen}, {@code Beamt*innen}, {@code Ausbilder/-in}, {@code eine:r}, {@code Aufgabe(n)}. */
    private static final Pattern MARKED_ENDING = Pattern.compile(
            "(?<=\\p{L}{2})(?:[:*·_/]-?|\\()(?:innen|in|r|n|s|e)\\)?(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private static final Pattern CAPITAL_ENDING =
            Pattern.compile("(?<=\\p{Ll})Innen(?!\\p{L})|(?<=er|or|ist|ent|ant|log|eur|amt)In(?!\\p{L})");

    /** {@code E-Akte}, {@code i-Kfz}, {@code X-Rechnung}: written in one word as often. */
    private static final Pattern LETTER_BEFORE_WORD = Pattern.compile("(?<![\\p{L}\\p{N}-])(\\p{L})-(?=\\p{L}{3,})");

    private static final Pattern JOINED_BY_HYPHENS = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+");
    private static final Pattern LETTER_AND_CAPITAL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}(\\p{Lu}\\p{Ll}{2,})");

    private PlainText() {}

    /** The text in that spelling. */
    static String of(String text) {
        return LETTER_BEFORE_WORD.matcher(withoutMarks(text)).replaceAll("$1");
    }

    /** The words inside words: what hyphens join, in one word and by its parts, and what follows a small letter as in {@code eAkte}. */
    static List<String> inside(String text) {
        String plain = withoutMarks(text);
        Stream<String> joined = JOINED_BY_HYPHENS
                .matcher(plain)
                .results()
                .map(MatchResult::group)
                .flatMap(PlainText::taken);
        Stream<String> led = LETTER_AND_CAPITAL.matcher(plain).results().map(word -> word.group(1));
        return Stream.concat(joined, led).toList();
    }

    private static Stream<String> taken(String compound) {
        return Stream.of(compound.replace("-", ""), compound.replace('-', ' '));
    }

    private static String withoutMarks(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String hyphens = HYPHEN.matcher(visible).replaceAll("-");
        String unmarked = MARKED_ENDING.matcher(hyphens).replaceAll("");
        return CAPITAL_ENDING.matcher(unmarked).replaceAll("");
    }
}

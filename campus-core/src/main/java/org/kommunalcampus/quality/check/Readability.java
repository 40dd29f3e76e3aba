package org.kommunalcampus.quality.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/**
 * Longer German texts can be read without effort. Measured by the first Wiener Sachtextformel: R. Bamberger, E. Vanecek, Lesen – Verstehen – Lernen –
 * Schreiben, Wien 1984: 0.1935·MS + 0.1672·SL + 0.1297·IW − 0.0327·ES − 0.875, where MS is the share of words with three or more syllables, SL the words per
 * sentence, IW the share of words with more than six letters and ES the share of words with one syllable, shares in per cent. The result is about the school
 * year for which the text is fit; the terms of administration are long, so that the limit is not that of a newspaper.
 */
@Component
class Readability implements DescriptionCheck {

    private static final List<String> TEXTS =
            List.of("/description", "/targetGroup", "/methods", "/assessment", "/accessibility", "/cancellation");

    private static final int ENOUGH_WORDS = 30;
    private static final double HARD = 14;
    private static final double VERY_HARD = 17;

    @Override
    public String criterion() {
        return "readability";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        if (!"de".equals(stated.language())) {
            return Stream.empty();
        }
        return TEXTS.stream().flatMap(pointer -> {
            String text = stated.text(pointer);
            if (text == null || words(text).size() < ENOUGH_WORDS) {
                return Stream.empty();
            }
            double grade = grade(text);
            if (grade <= HARD) {
                return Stream.empty();
            }
            Severity severity = grade > VERY_HARD ? Severity.WARNING : Severity.HINT;
            return Stream.of(finding(severity, pointer, "hard", String.format(Locale.ROOT, "%.0f", grade)));
        });
    }

    /** The result of the formula. */
    static double grade(String text) {
        List<String> words = words(text);
        long sentences = Math.max(
                1,
                Stream.of(text.split("[.!?:;\\n]+"))
                        .filter(part -> !part.isBlank())
                        .count());
        double all = words.size();
        double many = 100 * words.stream().filter(word -> syllables(word) >= 3).count() / all;
        double single =
                100 * words.stream().filter(word -> syllables(word) == 1).count() / all;
        double longer = 100 * words.stream().filter(word -> word.length() > 6).count() / all;
        return 0.1935 * many + 0.1672 * all / sentences + 0.1297 * longer - 0.0327 * single - 0.875;
    }

    /** Groups of vowels; two vowels are one sound where German writes it so. */
    static long syllables(String word) {
        String sounds = word.toLowerCase(Locale.GERMAN).replaceAll("ei|ai|au|eu|äu|ie|aa|ee|oo|ey|ay", "a");
        return Math.max(
                1,
                sounds.chars().filter(sound -> "aeiouyäöü".indexOf(sound) >= 0).count());
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

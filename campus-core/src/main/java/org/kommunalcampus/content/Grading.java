package org.kommunalcampus.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kommunalcampus.shared.NumberReader;
import org.kommunalcampus.shared.TextReader;

/**
 * How much of a question was answered rightly, from 0 to 1. Parts of an answer count: of several right choices each, less each wrong one; of things to
 * order, to match or to fill in, each in its place.
 */
public final class Grading {

    private static final NumberReader NUMBERS = NumberReader.between(-999_999_999_999L, 999_999_999_999L, 6);

    private Grading() {}

    /** What the response to the question as shown is worth; what cannot be read counts as not answered. */
    public static double share(Paper.Sheet sheet, List<String> response) {
        return switch (sheet.question().kind()) {
            case SINGLE -> single(sheet, response);
            case MULTIPLE -> multiple(sheet, response);
            case NUMERIC -> numeric(sheet.question(), response);
            case ORDERING -> ordering(sheet, response);
            case MATCHING -> matching(sheet, response);
            case SHORT_TEXT ->
                shareOf(
                        1,
                        at -> sheet.question().choices().stream()
                                .anyMatch(choice -> same(choice.text(), at(response, 0))));
            case CLOZE -> {
                List<List<String>> gaps = sheet.question().gaps();
                yield shareOf(gaps.size(), at -> gaps.get(at).stream().anyMatch(word -> same(word, at(response, at))));
            }
        };
    }

    private static double single(Paper.Sheet sheet, List<String> response) {
        List<Choice> shown = sheet.choices();
        int chosen = position(at(response, 0), shown.size());
        return chosen >= 0 && shown.get(chosen).correct() ? 1 : 0;
    }

    private static double multiple(Paper.Sheet sheet, List<String> response) {
        List<Choice> shown = sheet.choices();
        Set<Integer> chosen = new HashSet<>();
        response.forEach(one -> chosen.add(position(one, shown.size())));
        chosen.remove(-1);
        long right = chosen.stream().filter(at -> shown.get(at).correct()).count();
        long correct = shown.stream().filter(Choice::correct).count();
        return Math.max(0, (double) (right - (chosen.size() - right)) / correct);
    }

    private static double numeric(Question question, List<String> response) {
        Quantity wanted = question.quantity();
        return wanted != null
                        && NUMBERS.read(at(response, 0))
                                .value()
                                .filter(wanted::accepts)
                                .isPresent()
                ? 1
                : 0;
    }

    /** The response holds the place, counted from 1, of each choice as shown. */
    private static double ordering(Paper.Sheet sheet, List<String> response) {
        List<Integer> order = sheet.order();
        return shareOf(order.size(), at -> at(response, at).strip().equals(String.valueOf(order.get(at) + 1)));
    }

    /** The response holds, for each thing to match, the position of a counterpart as shown. */
    private static double matching(Paper.Sheet sheet, List<String> response) {
        List<Choice> things = sheet.question().toMatch();
        List<String> shown = sheet.counterparts();
        return shareOf(things.size(), at -> {
            int chosen = position(at(response, at), shown.size());
            return chosen >= 0 && shown.get(chosen).equals(things.get(at).counterpart());
        });
    }

    private static double shareOf(int parts, IntPredicate right) {
        return parts == 0 ? 0 : (double) IntStream.range(0, parts).filter(right).count() / parts;
    }

    private static String at(List<String> response, int position) {
        return position < response.size() ? response.get(position) : "";
    }

    private static int position(String text, int size) {
        String plain = text.strip();
        if (!plain.matches("\\d{1,3}")) {
            return -1;
        }
        int position = Integer.parseInt(plain);
        return position < size ? position : -1;
    }

    private static boolean same(String wanted, String given) {
        return plain(wanted).equals(plain(given));
    }

    private static String plain(String text) {
        return TextReader.cleanLine(text).toLowerCase(Locale.GERMAN).replaceAll("\\s+", " ");
    }
}

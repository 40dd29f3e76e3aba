package org.kommunalcampus.content;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Fingerprint;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.TextReader;

/**
 * A question of a test.
 *
 * @param text in Markdown
 * @param feedback in Markdown: what everybody reads after the test
 * @param choices in their right order where they are to be ordered
 * @param quantity what answers a question for a number, {@code null} for the other kinds
 */
public record Question(
        QuestionId id,
        QuestionKind kind,
        String text,
        int points,
        @Nullable String feedback,
        List<Choice> choices,
        @Nullable Quantity quantity) {

    static final Pattern GAP = Pattern.compile("\\{\\{([^{}]+)}}");

    private static final int LONGEST = 20_000;
    private static final int LONGEST_CHOICE = 1000;
    private static final int LONGEST_UNIT = 40;
    private static final int MOST_CHOICES = 30;
    private static final int MOST_POINTS = 100;

    /** Keeps its own copy of the choices. */
    public Question {
        choices = List.copyOf(choices);
    }

    /** Which content this is; another one after each change. */
    public long version() {
        return Fingerprint.of(this);
    }

    /** A question without number. */
    public static Question of(QuestionKind kind, String text, int points, Choice... choices) {
        return new Question(QuestionId.next(), kind, text, points, null, List.of(choices), null);
    }

    /** A question for a number. */
    public static Question number(String text, int points, Quantity quantity) {
        return new Question(QuestionId.next(), QuestionKind.NUMERIC, text, points, null, List.of(), quantity);
    }

    /** The same with words that everybody reads afterwards. */
    public Question explained(String words) {
        return new Question(id, kind, text, points, words, choices, quantity);
    }

    /** The same under another id. */
    public Question as(QuestionId other) {
        return new Question(other, kind, text, points, feedback, choices, quantity);
    }

    /** What fills each gap of a cloze text, in its order; each a list of accepted words. */
    public List<List<String>> gaps() {
        return GAP.matcher(text)
                .results()
                .map(gap -> List.of(gap.group(1).split("\\|")).stream()
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** The text of a cloze question between its gaps: one part more than gaps. */
    public List<String> around() {
        return List.of(GAP.split(text, -1));
    }

    /** What can be matched: the counterparts in their order, each once. */
    public List<String> counterparts() {
        return choices.stream()
                .map(choice -> choice.counterpart() == null ? "" : choice.counterpart())
                .filter(counterpart -> !counterpart.isEmpty())
                .distinct()
                .toList();
    }

    /** What is to be matched: the choices that have a text. */
    public List<Choice> toMatch() {
        return choices.stream().filter(choice -> !choice.text().isEmpty()).toList();
    }

    /** The clean form; throws {@link Invalid} with all that is wrong. */
    Question checked() {
        var checks = new FieldChecks();
        if (text.isBlank() || !TextReader.hasVisibleLetter(text)) {
            checks.reject("/text", "required", "A question has a text.");
        } else if (text.length() > LONGEST) {
            checks.reject("/text", "too-long", "At most " + LONGEST + " characters are allowed.");
        }
        String words = checks.optionalText("/feedback", feedback, LONGEST);
        if (points < 1 || points > MOST_POINTS) {
            checks.reject("/points", "out-of-range", "A question has 1 to " + MOST_POINTS + " points.");
        }
        List<Choice> clean = choices.stream()
                .map(Question::clean)
                .filter(choice -> !choice.text().isEmpty() || choice.counterpart() != null)
                .toList();
        if (clean.size() > MOST_CHOICES) {
            checks.reject("/choices", "too-many", "At most " + MOST_CHOICES + " answers are allowed.");
        }
        if (clean.stream().flatMap(Question::texts).anyMatch(part -> part.length() > LONGEST_CHOICE)) {
            checks.reject("/choices", "too-long", "An answer has at most " + LONGEST_CHOICE + " characters.");
        }
        if (quantity != null && quantity.unit() != null && quantity.unit().length() > LONGEST_UNIT) {
            checks.reject("/unit", "too-long", "A unit has at most " + LONGEST_UNIT + " characters.");
        }
        String wrong = problem(clean);
        if (wrong != null) {
            checks.reject(kind == QuestionKind.NUMERIC ? "/value" : "/choices", wrong, "The answers do not fit.");
        }
        checks.orThrow();
        return new Question(id, kind, TextReader.clean(text), points, words, clean, quantity);
    }

    private @Nullable String problem(List<Choice> clean) {
        long correct = clean.stream().filter(Choice::correct).count();
        return switch (kind) {
            case SINGLE -> clean.size() < 2 ? "two-choices" : correct != 1 ? "one-correct" : null;
            case MULTIPLE -> clean.size() < 2 ? "two-choices" : correct < 1 ? "some-correct" : null;
            case ORDERING -> clean.size() < 2 ? "two-choices" : null;
            case SHORT_TEXT -> clean.isEmpty() ? "some-correct" : null;
            case MATCHING ->
                clean.stream().anyMatch(choice -> choice.counterpart() == null)
                        ? "pairs"
                        : clean.size() < 2 ? "two-choices" : null;
            case NUMERIC -> quantity == null || quantity.tolerance().signum() < 0 ? "number" : null;
            case CLOZE -> gaps().isEmpty() ? "gap" : null;
        };
    }

    private static Stream<String> texts(Choice choice) {
        return Stream.of(choice.text(), choice.counterpart(), choice.feedback()).filter(Objects::nonNull);
    }

    private static Choice clean(Choice choice) {
        return new Choice(
                TextReader.cleanLine(choice.text()),
                choice.correct(),
                optional(choice.counterpart()),
                optional(choice.feedback()));
    }

    private static @Nullable String optional(@Nullable String text) {
        String clean = text == null ? "" : TextReader.cleanLine(text);
        return clean.isEmpty() ? null : clean;
    }
}

package org.kommunalcampus.web.provider;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.Choice;
import org.kommunalcampus.content.Quantity;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionId;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NumberReader;
import org.springframework.util.MultiValueMap;

/**
 * What was typed about a question.
 *
 * @param version of the question that was shown
 */
record QuestionForm(
        QuestionKind kind,
        String text,
        String points,
        String feedback,
        List<Line> lines,
        String value,
        String tolerance,
        String unit,
        String version) {

    private static final int BLANK_LINES = 3;
    private static final long SEEN_NOTHING = -1;
    private static final NumberReader NUMBERS = NumberReader.between(-999_999_999_999L, 999_999_999_999L, 6);
    private static final NumberReader POINTS = NumberReader.between(0, 1000, 0);

    /** One answer. */
    record Line(String text, boolean correct, String counterpart, String feedback) {

        static final Line BLANK = new Line("", false, "", "");
    }

    static QuestionForm empty(QuestionKind kind) {
        return new QuestionForm(kind, "", "1", "", List.of(), "", "", "", "0");
    }

    static QuestionForm of(Question question) {
        Quantity quantity = question.quantity();
        return new QuestionForm(
                question.kind(),
                question.text(),
                String.valueOf(question.points()),
                Objects.requireNonNullElse(question.feedback(), ""),
                question.choices().stream().map(QuestionForm::line).toList(),
                quantity == null ? "" : plain(quantity.value()),
                quantity == null ? "" : plain(quantity.tolerance()),
                quantity == null ? "" : Objects.requireNonNullElse(quantity.unit(), ""),
                String.valueOf(question.version()));
    }

    static QuestionForm of(QuestionKind kind, MultiValueMap<String, String> sent) {
        List<String> texts = sent.getOrDefault("choice", List.of());
        Set<String> correct = Set.copyOf(sent.getOrDefault("correct", List.of()));
        List<Line> lines = IntStream.range(0, texts.size())
                .mapToObj(at -> new Line(
                        texts.get(at),
                        correct.contains(String.valueOf(at)),
                        at(sent.get("counterpart"), at),
                        at(sent.get("told"), at)))
                .toList();
        return new QuestionForm(
                kind,
                at(sent.get("text"), 0),
                at(sent.get("points"), 0),
                at(sent.get("feedback"), 0),
                lines,
                at(sent.get("value"), 0),
                at(sent.get("tolerance"), 0),
                at(sent.get("unit"), 0),
                at(sent.get("version"), 0));
    }

    /** The same on top of what stands now. */
    QuestionForm onTopOf(Question stands) {
        return new QuestionForm(
                kind, text, points, feedback, lines, value, tolerance, unit, String.valueOf(stands.version()));
    }

    /** The version that was shown; one that there is not where nobody says. */
    long seen() {
        return version.matches("\\d{1,19}") ? new BigInteger(version).longValue() : SEEN_NOTHING;
    }

    /** The answers with some blank ones to go on. */
    public List<Line> shown() {
        List<Line> shown = new ArrayList<>(
                lines.stream().filter(line -> !line.equals(Line.BLANK)).toList());
        IntStream.range(0, BLANK_LINES).forEach(blank -> shown.add(Line.BLANK));
        return shown;
    }

    /** The question; throws {@link Invalid} for numbers that are none. */
    Question question(QuestionId id) {
        var checks = new FieldChecks();
        Integer worth = checks.value("/points", POINTS.readWhole(points.isBlank() ? "0" : points));
        Quantity quantity = null;
        if (kind == QuestionKind.NUMERIC) {
            BigDecimal wanted = checks.value("/value", NUMBERS.read(value));
            BigDecimal off = checks.value("/tolerance", NUMBERS.read(tolerance.isBlank() ? "0" : tolerance));
            if (wanted != null && off != null) {
                quantity = new Quantity(wanted, off, unit.isBlank() ? null : unit.strip());
            }
        }
        checks.orThrow();
        boolean allRight = kind != QuestionKind.SINGLE && kind != QuestionKind.MULTIPLE;
        return new Question(
                id,
                kind,
                text,
                worth == null ? 0 : worth,
                feedback,
                lines.stream()
                        .map(line -> new Choice(
                                line.text(),
                                allRight || line.correct(),
                                kind == QuestionKind.MATCHING ? line.counterpart() : null,
                                line.feedback()))
                        .toList(),
                quantity);
    }

    private static Line line(Choice choice) {
        return new Line(
                choice.text(),
                choice.correct(),
                Objects.requireNonNullElse(choice.counterpart(), ""),
                Objects.requireNonNullElse(choice.feedback(), ""));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String at(@Nullable List<String> values, int place) {
        return values == null || place >= values.size() ? "" : values.get(place);
    }
}

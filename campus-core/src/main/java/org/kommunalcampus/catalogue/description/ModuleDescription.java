package org.kommunalcampus.catalogue.description;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Money;

/**
 * A module as the standard description states it: texts by JSON pointer, such as {@code /outcomes/0/text}. Forms, findings, comments and differences
 * speak of a field by the same pointer. Empty fields are left out and lists are numbered without gaps; what cannot be read as its type is named by
 * {@link #problems} and read as missing.
 *
 * @param fields texts by pointer, see {@link Template}
 */
public record ModuleDescription(SortedMap<String, String> fields) {

    /** What separates several values in one field. */
    public static final String SEPARATOR = ",";

    /** Strips texts and numbers lists anew. */
    public ModuleDescription {
        fields = FieldNumbers.compact(fields);
    }

    /** A description of these fields. */
    public static ModuleDescription of(Map<String, String> fields) {
        return new ModuleDescription(new TreeMap<>(fields));
    }

    /** The same with another text in one field; an empty text removes it. */
    public ModuleDescription with(String pointer, String text) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(pointer, text);
        return of(changed);
    }

    /** Values that are not what their field asks for. */
    public List<FieldError> problems() {
        return FieldForms.problems(fields);
    }

    /** The text at the pointer. */
    public @Nullable String text(String pointer) {
        return fields.get(pointer);
    }

    /** The provider's own id. */
    public @Nullable String externalId() {
        return text("/externalId");
    }

    /** The title, empty when there is none. */
    public String title() {
        return Objects.requireNonNullElse(text("/title"), "");
    }

    /** The language, ISO 639-1; German where none is stated. */
    public String language() {
        return Objects.requireNonNullElse(text("/language"), "de");
    }

    /** How it is held. */
    public @Nullable Format format() {
        return FieldForms.constant(Format.class, text("/format"));
    }

    /** Hours of work as the provider states them. */
    public @Nullable BigDecimal hours() {
        return FieldForms.number(text("/hours"));
    }

    /** Credit points. */
    public @Nullable BigDecimal ects() {
        return FieldForms.number(text("/ects"));
    }

    /** The price per person, {@code null} for unknown. */
    public @Nullable Money price() {
        BigDecimal amount = FieldForms.number(text("/price/amount"));
        String currency = Objects.requireNonNullElse(text("/price/currency"), Money.EURO);
        return amount == null || amount.signum() < 0 || !currency.matches("[A-Z]{3}")
                ? null
                : new Money(amount, currency);
    }

    /** What one can do afterwards, in the provider's order. */
    public List<Outcome> outcomes() {
        return rows(
                "outcomes",
                at -> new Outcome(
                        Objects.requireNonNullElse(text(at("outcomes", at, "text")), ""),
                        competence(at("outcomes", at, "competence")),
                        level(at("outcomes", at, "level"))));
    }

    /** What the outcomes teach: each competence at its highest level, those without competence or level left out. */
    public List<CompetenceLevel> teaches() {
        return levels(outcomes().stream());
    }

    /** What it presupposes. */
    public List<CompetenceLevel> requires() {
        return levels(rows(
                "requires",
                at -> new Outcome("", competence(at("requires", at, "competence")), level(at("requires", at, "level"))))
                .stream());
    }

    /** Own modules by external id: one of each inner list comes before. */
    public List<List<String>> prerequisites() {
        return IntStream.range(0, FieldNumbers.size(fields, "prerequisites"))
                .mapToObj(at -> values(text("/prerequisites/" + at), "\\|"))
                .toList();
    }

    /** The parts, in the provider's order. */
    public List<Element> elements() {
        return rows(
                "elements",
                at -> new Element(
                        FieldForms.constant(Phase.class, text(at("elements", at, "phase"))),
                        FieldForms.constant(ElementKind.class, text(at("elements", at, "kind"))),
                        Objects.requireNonNullElse(text(at("elements", at, "title")), ""),
                        Objects.requireNonNullElse(FieldForms.whole(text(at("elements", at, "minutes"))), 0),
                        values(text(at("elements", at, "outcomes")), SEPARATOR).stream()
                                .flatMap(number -> Stream.ofNullable(FieldForms.whole(number)))
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Over how many weeks the phases with a stated length go. */
    public Map<Phase, Integer> weeks() {
        Map<Phase, Integer> weeks = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            Integer stated = FieldForms.whole(text("/weeks/" + phase));
            if (stated != null) {
                weeks.put(phase, stated);
            }
        }
        return weeks;
    }

    /** Minutes of all elements of the phase. */
    public int minutes(Phase phase) {
        return elements().stream()
                .filter(element -> element.phase() == phase)
                .mapToInt(Element::minutes)
                .sum();
    }

    /** The achievement records on offer. */
    public Set<RecordKind> records() {
        return values(text("/records"), SEPARATOR).stream()
                .flatMap(name -> Stream.ofNullable(FieldForms.constant(RecordKind.class, name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** First day of the offer. */
    public @Nullable LocalDate validFrom() {
        return FieldForms.day(text("/validFrom"));
    }

    /** For how many months a completion counts; {@code null} where it counts for good. */
    public @Nullable Integer recordMonths() {
        return FieldForms.whole(text("/recordMonths"));
    }

    /** Last day of the offer. */
    public @Nullable LocalDate validUntil() {
        return FieldForms.day(text("/validUntil"));
    }

    private <T> List<T> rows(String list, IntFunction<T> row) {
        return IntStream.range(0, FieldNumbers.size(fields, list)).mapToObj(row).toList();
    }

    private static String at(String list, int number, String part) {
        return "/" + list + "/" + number + "/" + part;
    }

    private @Nullable CompetenceId competence(String pointer) {
        UUID id = FieldForms.uuid(text(pointer));
        return id == null ? null : new CompetenceId(id);
    }

    private @Nullable Level level(String pointer) {
        Integer value = FieldForms.whole(text(pointer));
        return value == null || value < Level.MIN || value > Level.MAX ? null : new Level(value);
    }

    private static List<CompetenceLevel> levels(Stream<Outcome> stated) {
        Map<CompetenceId, Level> highest = new TreeMap<>();
        stated.forEach(outcome -> {
            if (outcome.competence() != null && outcome.level() != null) {
                highest.merge(outcome.competence(), outcome.level(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        });
        return highest.entrySet().stream()
                .map(entry -> new CompetenceLevel(entry.getKey(), entry.getValue(), false))
                .toList();
    }

    private static List<String> values(@Nullable String text, String separator) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}

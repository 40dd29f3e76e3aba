package org.kommunalcampus.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.TextReader;

/**
 * A module as the standard description states it; a draft may leave out anything. Its components, in the order of reading, are the template: the JSON
 * pointer of each field, such as {@code /outcomes/0/text}, by which forms, files, findings, comments and differences name it, follows from them. Every
 * field has a normal form, so that equal descriptions say the same.
 *
 * @param externalId the provider's own id, unique with the provider; {@code null} lets the platform choose one
 * @param objective the one learning objective, a sentence
 * @param targetGroup for whom it is, in words
 * @param audience for whom it is, in a form by which people can be compared
 * @param outcomes what one can do afterwards, in the provider's order
 * @param requires what it presupposes, by competence
 * @param prerequisites own modules by external id: one of each inner list comes before
 * @param hours of work in all phases together, as the provider states them
 * @param hoursAssumed whether the source named no workload and one was assumed
 * @param length in calendar time where the source names one, in words or as ISO 8601 writes it, such as {@code P24M}; says nothing about work
 * @param elements the parts in their order
 * @param weeks over which each phase goes
 * @param methods of the part in person
 * @param records the achievement records on offer
 * @param thresholds how much of the content and of the points they ask for
 * @param recordMonths how long a completion counts, {@code null} for good
 * @param refreshes own modules by external id; whoever completes this one renews the record of each of them, as long as it counts
 * @param ects credits that whoever earns the certificate gets, {@code null} for none; 0 says the same
 * @param ectsAwardedBy the institution of higher education that awards them, {@code null} for the provider itself
 * @param ectsBasis on which it does so, such as a study regulation, in words
 * @param language ISO 639-1, lower case; German where none is stated
 * @param price per person; {@code null} means unknown, not free
 * @param cancellation what holds when somebody cannot come, in words
 * @param cancellationTerms the same in numbers, by which fees are reckoned
 * @param authors who wrote it, separated by semicolons; organisations are marked as such
 * @param license under which it may be used, by its SPDX identifier, {@code null} where nothing is stated
 * @param licenseUrl where that license stands
 * @param validFrom first day of the offer, {@code null} for always
 * @param validUntil last day of the offer, {@code null} for no end
 */
public record ModuleDescription(
        @Nullable String externalId,
        String title,
        @Nullable String objective,
        @Nullable String description,
        @Nullable String targetGroup,
        ModuleAudience audience,
        List<Outcome> outcomes,
        List<PriorKnowledge> requires,
        List<List<String>> prerequisites,
        @Nullable Format format,
        @Nullable BigDecimal hours,
        boolean hoursAssumed,
        @Nullable String length,
        List<Element> elements,
        Map<Phase, Integer> weeks,
        @Nullable String methods,
        @Nullable String assessment,
        Set<RecordKind> records,
        RecordThresholds thresholds,
        @Nullable Integer recordMonths,
        Set<String> refreshes,
        @Nullable BigDecimal ects,
        @Nullable String ectsAwardedBy,
        @Nullable String ectsBasis,
        String language,
        @Nullable String accessibility,
        @Nullable Money price,
        @Nullable String cancellation,
        CancellationTerms cancellationTerms,
        @Nullable String authors,
        @Nullable String license,
        @Nullable String licenseUrl,
        @Nullable String url,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    private static final String GERMAN = "de";
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** No list is longer than this; the rest is a slip or an attack. */
    private static final int MOST_FIELDS = 2_000;

    private static final RecordTree TEMPLATE = RecordTree.of(ModuleDescription.class);
    private static final Map<String, FieldForm<?>> FORMS = new LinkedHashMap<>();

    static {
        TEMPLATE.forms("", FORMS);
    }

    /** What texts say: all that can be read, and as problems what cannot, by the pointers of the texts. */
    public record Reading(ModuleDescription description, List<FieldError> problems) {}

    /** Brings each field into its normal form; elements name no outcome that does not exist. */
    public ModuleDescription {
        title = TextReader.cleanLine(title);
        outcomes = List.copyOf(outcomes);
        requires = requires.stream().sorted(PriorKnowledge.ORDER).distinct().toList();
        prerequisites = prerequisites.stream()
                .map(group -> group.stream().distinct().sorted().toList())
                .filter(group -> !group.isEmpty())
                .distinct()
                .toList();
        hours = plain(hours);
        hoursAssumed = hoursAssumed && hours != null;
        elements = numbered(elements, outcomes.size());
        weeks = weeks.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(weeks));
        records = Collections.unmodifiableSet(new TreeSet<>(records));
        refreshes = Collections.unmodifiableSet(new TreeSet<>(refreshes));
        ects = ects == null || ects.signum() == 0 ? null : plain(ects);
        language = language.isBlank() ? GERMAN : language.strip().toLowerCase(Locale.ROOT);
    }

    /** The description of these texts by pointer; {@link Invalid} names those that are not what their fields ask for. */
    public static ModuleDescription of(Map<String, String> fields) {
        Reading reading = reading(fields);
        Invalid.ifAny(reading.problems());
        return reading.description();
    }

    /** The description of these texts by pointer. Rows of lists may be numbered with gaps; elements go on naming the outcomes they named. */
    public static Reading reading(Map<String, String> fields) {
        List<FieldError> problems = new ArrayList<>();
        if (fields.size() > MOST_FIELDS) {
            problems.add(new FieldError("", "too-long", "The description has too many fields."));
        }
        StatedTexts stated = StatedTexts.of(problems.isEmpty() ? fields : Map.of());
        OutcomeNumbers.compact(stated);
        return new Reading((ModuleDescription) TEMPLATE.read(stated, problems), List.copyOf(problems));
    }

    /** A draft that has no more than a title. */
    public static ModuleDescription titled(String title) {
        return of(Map.of("/title", title));
    }

    /** The names of all fields, in the order of reading. */
    public static List<String> template() {
        return TEMPLATE.names();
    }

    /** The pointers of the fields that are neither in a list nor in a map. */
    public static Set<String> plainFields() {
        return FORMS.keySet().stream()
                .filter(pointer -> !pointer.contains(FieldTree.ANY))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names that a field may hold, none where it is not one of a few; rows of lists count alike. */
    public static List<String> choices(String pointer) {
        FieldForm<?> form = FORMS.get(pointer.replaceAll("/\\d+", "/" + FieldTree.ANY));
        return form == null ? List.of() : form.choices();
    }

    /** The fields that hold one of a few names, with {@code #} for the number of any row. */
    public static List<String> choiceFields() {
        return FORMS.keySet().stream()
                .filter(pointer -> !choices(pointer).isEmpty())
                .toList();
    }

    /** The fields of a list of levels, {@code outcomes} or {@code requires}. */
    public static Map<String, String> levels(String list, List<CompetenceLevel> levels) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int at = 0; at < levels.size(); at++) {
            String row = "/" + list + "/" + at;
            fields.put(row + "/competence", levels.get(at).competence().toString());
            fields.put(row + "/level", String.valueOf(levels.get(at).level().value()));
            fields.put(row + "/assumed", String.valueOf(levels.get(at).assumed()));
        }
        return fields;
    }

    /** All that is stated, as texts by pointer in the order of reading. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        TEMPLATE.write("", this, fields::put);
        return Collections.unmodifiableMap(fields);
    }

    /** The text at the pointer. */
    public @Nullable String text(String pointer) {
        return fields().get(pointer);
    }

    /** The same with another text in one field; an empty text removes it. */
    public ModuleDescription with(String pointer, String text) {
        Map<String, String> changed = new LinkedHashMap<>(fields());
        changed.put(pointer, text);
        return of(changed);
    }

    /** Adds the audience that the words of the target group name to the fields of a feed that states none. */
    public static void addAudience(Map<String, String> fields) {
        if (fields.keySet().stream().noneMatch(pointer -> pointer.startsWith("/audience/"))) {
            FieldTree.of(ModuleAudience.class)
                    .write("/audience", AudienceWords.read(fields.get("/targetGroup")), fields::put);
        }
    }

    /** The same with all levels and hours taken as stated: whoever describes a module stands by them. */
    public ModuleDescription withStatedLevels() {
        Map<String, String> changed = new LinkedHashMap<>(fields());
        changed.keySet().removeIf(pointer -> pointer.endsWith("/assumed") || pointer.equals("/hoursAssumed"));
        return of(changed);
    }

    /** What the outcomes teach: each competence at its highest level, those without competence or level left out. */
    public List<CompetenceLevel> teaches() {
        return CompetenceLevel.highest(
                outcomes.stream().flatMap(one -> level(one.competence(), one.level(), one.assumed())));
    }

    /** What it presupposes: each competence at its highest level, those without competence or level left out. */
    public List<CompetenceLevel> requiredLevels() {
        return CompetenceLevel.highest(
                requires.stream().flatMap(one -> level(one.competence(), one.level(), one.assumed())));
    }

    /** The hours stated, else those of the elements. */
    public @Nullable BigDecimal workload() {
        int minutes = elements.stream().mapToInt(Element::minutes).sum();
        return hours != null || minutes == 0
                ? hours
                : plain(BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP));
    }

    /** What the elements ask for in each phase that has any. */
    public List<PhasePlan> phases() {
        List<PhasePlan> plans = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            int minutes = elements.stream()
                    .filter(element -> element.phase() == phase)
                    .mapToInt(Element::minutes)
                    .sum();
            if (minutes > 0) {
                plans.add(new PhasePlan(phase, minutes, weeks.getOrDefault(phase, 0)));
            }
        }
        return plans;
    }

    private static Stream<CompetenceLevel> level(
            @Nullable CompetenceId competence, @Nullable Level level, boolean assumed) {
        return competence == null || level == null
                ? Stream.empty()
                : Stream.of(new CompetenceLevel(competence, level, assumed));
    }

    private static List<Element> numbered(List<Element> elements, int outcomes) {
        return elements.stream()
                .map(element -> {
                    Set<Integer> served = new TreeSet<>(element.outcomes());
                    served.removeIf(number -> number < 1 || number > outcomes);
                    return new Element(
                            element.phase(),
                            element.kind(),
                            element.title(),
                            element.minutes(),
                            Collections.unmodifiableSet(served));
                })
                .toList();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.shared.HtmlText;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.TimeReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads one course of a MOOChub feed, version 3 or 2. Without id, name and address it cannot be used; all else is read as far as it makes sense. */
@Component
@RequiredArgsConstructor
class MoocHubCourses {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Of what the form has no words for, so that whoever states it here keeps it when the feed is read again. */
    private static final Set<String> SILENT = Set.of("thresholds");

    private final ExchangeSettings settings;
    private final Clock clock;

    /**
     * A course and the courses that it presupposes.
     *
     * @param required addresses or ids of courses
     */
    record Course(ModuleRow row, List<String> required) {}

    Course read(JsonNode course, RowNotes notes) {
        JsonNode attributes = attributes(course, notes);
        String id = required(notes, "/id", LenientJson.text(course, "id"));
        String name = required(notes, "/attributes/name", LenientJson.text(attributes, "name"));
        String url = required(notes, "/attributes/url", LenientJson.text(attributes, "url"));
        Format format = format(attributes);
        MoocHubDates dates = MoocHubDates.read(attributes, notes);
        List<String> requiredCourses = new ArrayList<>();
        List<SkillReference> requires = requires(attributes, requiredCourses, notes);
        BigDecimal hours =
                Workload.hours(attributes, dates.firstStart(), dates.firstEnd()).orElse(null);
        BigDecimal effort = hours == null ? assumedHours(attributes, notes) : hours;
        LocalDate over = dates.lastDay();
        if (over != null && over.isBefore(LocalDate.now(clock))) {
            notes.warn("/attributes/endDate", "course-over", over.toString());
        }
        List<SessionContent> sessions = dates.sessions(format, attributes, notes);
        Instant opens = sessions.isEmpty() ? dates.firstStart() : null;
        Map<String, String> fields = new HashMap<>();
        put(fields, "/externalId", id);
        put(fields, "/title", HtmlText.of(name));
        put(fields, "/objective", objective(attributes));
        put(fields, "/description", description(attributes));
        put(fields, "/language", language(attributes, notes));
        put(fields, "/format", format);
        put(fields, "/hours", effort.toPlainString());
        put(fields, "/hoursAssumed", hours == null);
        put(fields, "/length", Workload.calendar(attributes).orElse(null));
        fields.putAll(MoocHubRights.read(attributes));
        put(fields, "/targetGroup", targetGroup(attributes));
        put(fields, "/url", url);
        put(fields, "/validFrom", opens == null ? null : day(opens));
        put(fields, "/validUntil", dates.expiry() == null ? null : day(dates.expiry()));
        Money price = MoocHubPrices.read(attributes, notes);
        put(fields, "/price/amount", price == null ? null : price.amount().toPlainString());
        put(fields, "/price/currency", price == null ? null : price.currency());
        ModuleDescription.addAudience(fields);
        put(fields, "/audience/entryRequirements", entryRequirements(attributes));
        List<SkillReference> teaches = skills(attributes, "teaches", notes);
        return new Course(new ModuleRow(null, fields, sessions, teaches, requires, notes, SILENT), requiredCourses);
    }

    private static void put(Map<String, String> fields, String pointer, @Nullable Object value) {
        if (value != null) {
            fields.put(pointer, value.toString());
        }
    }

    /** By the length where one is stated, which tells two years of study from an afternoon. */
    private BigDecimal assumedHours(JsonNode attributes, RowNotes notes) {
        BigDecimal byLength =
                Workload.byLength(attributes, settings.assumedHoursPerWeek()).orElse(null);
        if (byLength != null) {
            notes.warn(
                    "/attributes/workload",
                    "hours-assumed-by-length",
                    byLength,
                    Workload.calendar(attributes).orElse(""));
            return byLength;
        }
        notes.warn("/attributes/workload", "hours-assumed", settings.assumedHours());
        return settings.assumedHours();
    }

    /** What one must bring along, as the source words it. */
    private static @Nullable String entryRequirements(JsonNode attributes) {
        return html(LenientJson.text(attributes, "coursePrerequisites", "entryRequirements", "prerequisites"));
    }

    private static JsonNode attributes(JsonNode course, RowNotes notes) {
        JsonNode attributes = course.get("attributes");
        if (attributes == null || !attributes.isObject()) {
            notes.fault("/attributes", "required");
            return course;
        }
        return attributes;
    }

    private static String required(RowNotes notes, String pointer, @Nullable String value) {
        if (value == null) {
            notes.fault(pointer, "required");
            return "";
        }
        return value;
    }

    private static @Nullable String objective(JsonNode attributes) {
        String objectives = LenientJson.texts(attributes, "learningObjectives").stream()
                .map(HtmlText::of)
                .collect(Collectors.joining("\n"));
        return objectives.isEmpty() ? html(LenientJson.text(attributes, "abstract")) : objectives;
    }

    /** None where the source says no more than the objective. */
    private static @Nullable String description(JsonNode attributes) {
        String text = html(LenientJson.text(attributes, "description", "abstract"));
        return text != null && text.equals(objective(attributes)) ? null : text;
    }

    private static @Nullable String html(@Nullable String html) {
        return html == null ? null : HtmlText.of(html);
    }

    /** German where the course is held in it, otherwise its first language. */
    private static String language(JsonNode attributes, RowNotes notes) {
        List<String> languages = LenientJson.texts(attributes, "inLanguage", "languages").stream()
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
                .filter(LANGUAGES::contains)
                .toList();
        if (languages.isEmpty()) {
            notes.warn("/attributes/inLanguage", "language-assumed");
            return "de";
        }
        return languages.contains("de") ? "de" : languages.getFirst();
    }

    private static Format format(JsonNode attributes) {
        Set<String> modes = LenientJson.texts(attributes, "courseMode").stream()
                .map(mode -> mode.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean onsite = modes.contains("onsite");
        boolean online = modes.stream().anyMatch(Set.of("online", "synchronous", "asynchronous", "mooc")::contains);
        if (modes.contains("blended") || (onsite && online)) {
            return Format.BLENDED;
        }
        boolean atPlace = modes.isEmpty() && LenientJson.first(attributes, "contentLocation") != null;
        return onsite || atPlace ? Format.IN_PERSON : Format.ONLINE;
    }

    /** The audience in words; version 3 has addresses of vocabularies there, which nobody wants to read. */
    private static @Nullable String targetGroup(JsonNode attributes) {
        String words = LenientJson.texts(attributes, "audience", "targetGroup").stream()
                .filter(text -> !text.startsWith("http"))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    private static List<SkillReference> skills(JsonNode attributes, String field, RowNotes notes) {
        List<SkillReference> skills = new ArrayList<>();
        List<JsonNode> entries = LenientJson.list(attributes, field);
        for (int i = 0; i < entries.size(); i++) {
            SkillReference skill = MoocHubSkills.read(entries.get(i), "/attributes/" + field + "/" + i, notes);
            if (skill != null) {
                skills.add(skill);
            }
        }
        return skills;
    }

    private static List<SkillReference> requires(JsonNode attributes, List<String> courses, RowNotes notes) {
        List<SkillReference> skills = new ArrayList<>();
        List<JsonNode> entries = LenientJson.list(attributes, "competencyRequired");
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            boolean course = "Course_ID".equals(LenientJson.text(entry, "educationalFramework"));
            String target = LenientJson.text(entry, "targetUrl", "shortCode", "id");
            SkillReference skill =
                    course ? null : MoocHubSkills.read(entry, "/attributes/competencyRequired/" + i, notes);
            if (course && target != null) {
                courses.add(target);
            } else if (skill != null) {
                skills.add(skill);
            }
        }
        return skills;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(TimeReader.GERMANY).toLocalDate();
    }
}

package org.kommunalcampus.web.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.privacy.PersonalExport;
import org.kommunalcampus.privacy.PersonalSection;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.api.ExportBodies;
import org.kommunalcampus.web.api.ExportedNames;
import org.kommunalcampus.web.kit.AuditWords;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words an export as a page to read and print. */
@Component
@RequiredArgsConstructor
class ExportPages {

    /** How many records of a kind the page shows; the file holds all. */
    private static final int MOST = 100;

    /** What names things and accounts to programs; the file holds it. */
    private static final Set<String> FOR_PROGRAMS =
            Set.of(ExportBodies.DOCUMENT, "subjectId", "subject", "issuer", "session", "pointer");

    /** Where fields have their words for values whose pages have them already. */
    private static final Map<String, String> WORDED_ELSEWHERE =
            Map.of("act", "directory.act.", "problem", "directory.problem.");

    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private final ExportedNames names;
    private final AuditWords auditWords;
    private final Wording wording;
    private final MessageSource messages;

    /**
     * One kind of record as a table.
     *
     * @param fields the headings; fields that are empty everywhere are left out
     * @param more how many records are left out
     */
    record Sheet(String id, String title, List<String> fields, List<List<String>> rows, int more) {}

    /** The whole page; {@code nothing} names the kinds of which nothing is kept. */
    record Shown(String at, List<Sheet> sheets, List<String> nothing) {}

    Shown of(Caller caller, PersonalExport export, Locale locale) {
        Map<String, String> known = names.of(caller, export.sections(), locale);
        return new Shown(
                wording.moment(export.at(), locale),
                export.sections().stream()
                        .filter(section -> !section.rows().isEmpty())
                        .map(section -> sheet(section, known, locale))
                        .toList(),
                export.sections().stream()
                        .filter(section -> section.rows().isEmpty())
                        .map(section ->
                                wording.text("my-data.file." + section.file().name(), locale))
                        .toList());
    }

    private Sheet sheet(PersonalSection section, Map<String, String> known, Locale locale) {
        Set<String> filled = new LinkedHashSet<>();
        for (String field : section.rows().getFirst().keySet()) {
            if (!FOR_PROGRAMS.contains(field) && section.rows().stream().anyMatch(row -> row.get(field) != null)) {
                filled.add(field);
            }
        }
        String name = section.file().name();
        return new Sheet(
                name,
                wording.text("my-data.file." + name, locale),
                filled.stream()
                        .map(field -> wording.text("my-data.field." + field, locale))
                        .toList(),
                section.rows().stream()
                        .limit(MOST)
                        .map(row -> filled.stream()
                                .map(field -> value(field, row.get(field), known, locale))
                                .toList())
                        .toList(),
                Math.max(0, section.rows().size() - MOST));
    }

    private String value(String field, @Nullable Object value, Map<String, String> known, Locale locale) {
        if (value == null) {
            return "";
        }
        if (ExportedNames.refers(field)) {
            return known.getOrDefault(value.toString(), wording.text("my-data.gone", locale));
        }
        if (field.equals("detail")) {
            return auditWords.detail(value.toString(), known, locale);
        }
        return switch (value) {
            case Instant moment -> wording.moment(moment, locale);
            case LocalDate day -> wording.day(day, locale);
            case Boolean is -> wording.text(is ? "my-data.yes" : "my-data.no", locale);
            default -> withoutIds(words(field, value.toString(), locale), known);
        };
    }

    private String words(String field, String value, Locale locale) {
        String otherwise = switch (field) {
            case "messageKind" -> wording.text(NotificationKind.valueOf(value).messageKey(), locale);
            case "action" -> wording.text("my-data.action.other", locale);
            case "subjectKind" -> auditWords.subject(value, locale);
            case "duties" ->
                Stream.of(value.split(","))
                        .map(duty -> known("onboarding.duty." + duty, duty, locale))
                        .collect(Collectors.joining("; "));
            default -> known(WORDED_ELSEWHERE.getOrDefault(field, "my-data.value.") + value, value, locale);
        };
        return known("my-data.value." + field + "." + value, otherwise, locale);
    }

    private String known(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }

    /** The text with names in place of the ids that are known, and without the others. */
    private static String withoutIds(String text, Map<String, String> known) {
        return ID.matcher(text).replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(found.group(), "…")));
    }
}

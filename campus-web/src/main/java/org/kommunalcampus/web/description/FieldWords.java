package org.kommunalcampus.web.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Names of fields and values for people. */
@Component
@RequiredArgsConstructor
public class FieldWords {

    private static final Pattern ROW = Pattern.compile("/(\\w+)/(\\d+)(?:/(\\w+))?");

    /** Fields whose values are constants, with the part of the message key that words them. */
    private static final Map<String, String> CONSTANTS = Map.of(
            "/format", "word.format.",
            "phase", "module.phase.",
            "kind", "template.kind.",
            "/records", "template.record.");

    private static final String JOB_PROFILES = "/audience/jobProfiles";

    private final Competences competences;
    private final JobProfiles jobProfiles;
    private final Wording wording;

    /** What the field is called, e.g. "Lernergebnis 2: Stufe". */
    public String label(String pointer, Locale locale) {
        Matcher row = ROW.matcher(pointer);
        if (row.matches()) {
            int number = Integer.parseInt(row.group(2)) + 1;
            String part = row.group(3) == null ? "" : "." + row.group(3);
            return wording.text("template." + row.group(1) + ".row" + part, locale, number);
        }
        return wording.text("template" + pointer.replace('/', '.'), locale);
    }

    /** The value as it is read: competences by name, constants in words. */
    public String value(String pointer, String text, Locale locale) {
        String part = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (part.equals("competence")) {
            return competence(text, locale);
        }
        if (pointer.equals(JOB_PROFILES)) {
            return jobProfiles(text, locale);
        }
        String key = CONSTANTS.get(CONSTANTS.containsKey(pointer) ? pointer : part);
        if (key == null && !ModuleDescription.choices(pointer).isEmpty()) {
            key = "template" + pointer.replace('/', '.') + ".";
        }
        String words = key;
        return words == null
                ? text
                : Arrays.stream(text.split(","))
                        .map(one -> wording.text(words + one.strip(), locale))
                        .collect(Collectors.joining(", "));
    }

    private String jobProfiles(String codes, Locale locale) {
        Map<String, String> names = jobProfiles.all().stream()
                .collect(Collectors.toMap(
                        JobProfileView::code, profile -> profile.name().in(locale)));
        return Arrays.stream(codes.split(","))
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    private String competence(String id, Locale locale) {
        try {
            CompetenceId competence = new CompetenceId(UUID.fromString(id));
            return Optional.ofNullable(competences.byId(List.of(competence)).get(competence))
                    .map(found -> found.name().in(locale))
                    .orElse(id);
        } catch (IllegalArgumentException noId) {
            return id;
        }
    }
}

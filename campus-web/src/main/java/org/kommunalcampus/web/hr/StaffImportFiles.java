package org.kommunalcampus.web.hr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.organisation.StaffList;
import org.kommunalcampus.web.kit.TableFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What HR takes away from an import: a template to fill in, and what a dry run said. */
@Component
@RequiredArgsConstructor
class StaffImportFiles {

    private final HrWords words;

    /** A table with the headings alone, in German or, for those who read English, under the names of the interface. */
    ResponseEntity<byte[]> template(StaffList list, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        List<String> headings = StaffFiles.fields(list).stream()
                .map(field -> english ? field : label(field, Locale.GERMAN))
                .toList();
        return table(english ? "template.csv" : "vorlage.csv", List.of(headings));
    }

    /** One line for each fault and each change. */
    ResponseEntity<byte[]> report(StaffReport report, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of("row", "key", "name", "field", "before", "after", "reason")
                .map(heading -> words.say("import." + heading, locale))
                .toList());
        report.findings()
                .forEach(found -> lines.add(List.of(
                        String.valueOf(found.number()),
                        found.key(),
                        found.name(),
                        label(found.field(), locale),
                        "",
                        "",
                        found.detail())));
        report.changes().forEach(person -> lines.addAll(lines(person, locale)));
        return table(locale.getLanguage().equals("en") ? "dry-run.csv" : "probelauf.csv", lines);
    }

    /** What people call a field, empty for the row as a whole. */
    private String label(String field, Locale locale) {
        return field.isEmpty() ? "" : words.say("import.field." + field, locale);
    }

    private List<List<String>> lines(StaffReport.PersonChange person, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        person.fields()
                .forEach(change ->
                        lines.add(line(person, label(change.field(), locale), change.before(), change.after(), "")));
        person.gained().forEach(rule -> lines.add(line(person, "", "", "", words.say("import.gained", locale, rule))));
        person.lost().forEach(rule -> lines.add(line(person, "", "", "", words.say("import.lost", locale, rule))));
        return lines;
    }

    private static List<String> line(
            StaffReport.PersonChange person, String field, String before, String after, String reason) {
        return List.of(String.valueOf(person.number()), person.key(), person.name(), field, before, after, reason);
    }

    private static ResponseEntity<byte[]> table(String name, List<List<String>> lines) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, TableFiles.mediaType("csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(TableFiles.csv(lines));
    }
}

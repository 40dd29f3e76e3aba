package org.kommunalcampus.web.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.privacy.PersonalExport;
import org.kommunalcampus.privacy.PersonalSection;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives an export the form of a file. */
@Component
@RequiredArgsConstructor
public class ExportBodies {

    /** A field that holds a document as JSON. */
    public static final String DOCUMENT = "document";

    private static final String FILE = "kommunalcampus.json";

    private final ExportedNames names;
    private final Wording wording;
    private final JsonMapper json;

    /** The export as a file to keep. */
    public ResponseEntity<ExportBody> attachment(Caller caller, PersonalExport export, Locale locale) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(FILE).build().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body(caller, export, locale));
    }

    private ExportBody body(Caller caller, PersonalExport export, Locale locale) {
        Map<String, String> known = names.of(caller, export.sections(), locale);
        return new ExportBody(
                export.at(),
                export.member() == null ? null : export.member().toString(),
                export.sections().stream()
                        .map(section -> section(section, known, locale))
                        .toList());
    }

    private ExportBody.Section section(PersonalSection section, Map<String, String> known, Locale locale) {
        String name = section.file().name();
        return new ExportBody.Section(
                name,
                wording.text("my-data.file." + name, locale),
                section.rows().stream().map(row -> entry(row, known)).toList());
    }

    private Map<String, @Nullable Object> entry(Map<String, @Nullable Object> row, Map<String, String> known) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        row.forEach((field, value) -> entry.put(field, value == null ? null : value(field, value, known)));
        return entry;
    }

    private Object value(String field, Object value, Map<String, String> known) {
        if (field.equals(DOCUMENT)) {
            return json.readTree(value.toString());
        }
        if (!ExportedNames.refers(field)) {
            return value;
        }
        String id = value.toString();
        String name = known.getOrDefault(id, id);
        return ExportedNames.isModule(field) ? Reference.titled(id, name) : Reference.named(id, name);
    }
}

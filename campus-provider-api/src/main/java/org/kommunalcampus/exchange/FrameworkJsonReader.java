package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.FrameworkImport;
import org.kommunalcampus.competence.FrameworkStatus;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.Malformed;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a competence framework in our JSON. Texts may be plain or {@code {"de", "en"}}. Faults become empty fields, which the capability reports in their place. */
@Component
@RequiredArgsConstructor
class FrameworkJsonReader {

    private static final int NO_LEVEL = 0;

    private final JsonMapper json;

    /** Reads the file; throws {@link Malformed} when it is no JSON or no framework. */
    FrameworkImport read(byte[] bytes) {
        JsonNode root = tree(bytes);
        if (!root.isObject() || LenientJson.first(root, "areas", "competences") == null) {
            throw new Malformed("/areas", "not-a-framework", RowTexts.text("not-a-framework"));
        }
        LocalizedText name = LenientJson.label(root.get("name"));
        List<JsonNode> areas = LenientJson.list(root, "areas");
        return new FrameworkImport(
                text(root, "code"),
                text(root, "version"),
                name,
                optional(root, "description"),
                status(root),
                LenientJson.text(root, "licence", "license"),
                LenientJson.text(root, "source"),
                levels(root),
                byLevel(root.get("levelNames"), FrameworkJsonReader::levelName),
                areas.isEmpty()
                        ? List.of(new FrameworkImport.Area(text(root, "code"), name, null, competences(root)))
                        : areas.stream().map(FrameworkJsonReader::area).toList());
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (JacksonException broken) {
            throw new Malformed("", "malformed-json", RowTexts.text("malformed-json"));
        }
    }

    private static FrameworkStatus status(JsonNode root) {
        String status = LenientJson.text(root, "status");
        if (status != null) {
            for (FrameworkStatus known : FrameworkStatus.values()) {
                if (known.name().equals(status.toUpperCase(Locale.ROOT))) {
                    return known;
                }
            }
        }
        return FrameworkStatus.DRAFT;
    }

    private static int levels(JsonNode root) {
        JsonNode levels = root.get("levels");
        if (levels == null || levels.isNull()) {
            return Level.MAX;
        }
        return levels.isContainer() ? levels.size() : number(levels.asString());
    }

    private static FrameworkImport.LevelName levelName(JsonNode level) {
        return level.isObject() && level.has("name")
                ? new FrameworkImport.LevelName(LenientJson.label(level.get("name")), optional(level, "description"))
                : new FrameworkImport.LevelName(LenientJson.label(level), null);
    }

    private static FrameworkImport.Area area(JsonNode area) {
        return new FrameworkImport.Area(
                text(area, "code"),
                LenientJson.label(area.get("name")),
                optional(area, "description"),
                competences(area));
    }

    private static List<FrameworkImport.Entry> competences(JsonNode parent) {
        return LenientJson.list(parent, "competences", "competencies").stream()
                .map(entry -> new FrameworkImport.Entry(
                        text(entry, "code"),
                        LenientJson.label(entry.get("name")),
                        optional(entry, "description"),
                        byLevel(entry.get("levels"), LenientJson::label),
                        LenientJson.texts(entry, "links"),
                        outcomes(entry)))
                .toList();
    }

    private static List<FrameworkImport.Outcome> outcomes(JsonNode competence) {
        List<FrameworkImport.Outcome> outcomes = new ArrayList<>();
        for (JsonNode outcome : LenientJson.list(competence, "outcomes")) {
            String level = LenientJson.text(outcome, "level");
            outcomes.add(new FrameworkImport.Outcome(
                    text(outcome, "code"),
                    level == null ? null : number(level),
                    LenientJson.label(outcome.isObject() ? outcome.get("text") : outcome)));
        }
        return outcomes;
    }

    private static <T> Map<Integer, T> byLevel(@Nullable JsonNode levels, Function<JsonNode, T> reading) {
        Map<Integer, T> byLevel = new TreeMap<>();
        if (levels != null && levels.isObject()) {
            levels.properties().forEach(entry -> byLevel.put(number(entry.getKey()), reading.apply(entry.getValue())));
        } else if (levels != null && levels.isArray()) {
            for (int i = 0; i < levels.size(); i++) {
                byLevel.put(i + 1, reading.apply(levels.get(i)));
            }
        }
        return byLevel;
    }

    private static @Nullable LocalizedText optional(JsonNode parent, String name) {
        JsonNode value = LenientJson.first(parent, name);
        return value == null ? null : LenientJson.label(value);
    }

    private static String text(JsonNode parent, String name) {
        String text = LenientJson.text(parent, name);
        return text == null ? "" : text;
    }

    /** What is no number is no level either. */
    private static int number(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : NO_LEVEL;
    }
}

package org.kommunalcampus.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.TextReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of a guide as a tree that knows its lines. What is missing or odd is noted with its line, and something harmless is answered instead. */
final class GuideNodes {

    static final int LONGEST_TEXT = 300;

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<GuideProblem> problems = new ArrayList<>();
    private JsonNode root = JSON.createObjectNode();

    /** Reads a text; what is no JSON is a problem. */
    static GuideNodes of(String text) {
        var nodes = new GuideNodes();
        try {
            nodes.root = JSON.readTree(text);
            nodes.note(text);
            if (nodes.root.isMissingNode()) {
                nodes.reject("", "malformed", "There is nothing.");
            }
        } catch (JacksonException e) {
            int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
            nodes.problems.add(new GuideProblem(line, "", "malformed", "This is no JSON."));
        }
        return nodes;
    }

    private void note(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
    }

    List<GuideProblem> problems() {
        return List.copyOf(problems);
    }

    boolean isReadable() {
        return problems.isEmpty();
    }

    void reject(String pointer, String code, String detail) {
        problems.add(new GuideProblem(line(pointer), pointer, code, detail));
    }

    /** Where the field stands; for one that is missing, where what should hold it begins. */
    private int line(String pointer) {
        Integer line = lines.get(pointer);
        if (line != null || pointer.isEmpty()) {
            return line == null ? 1 : line;
        }
        return line(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private JsonNode at(String pointer) {
        return pointer.isEmpty() ? root : root.at(pointer);
    }

    boolean has(String pointer) {
        JsonNode node = at(pointer);
        return !node.isMissingNode() && !node.isNull();
    }

    /** Notes a field that nobody knows. */
    void onlyFields(String pointer, Set<String> known) {
        JsonNode node = at(pointer);
        if (!node.isObject()) {
            reject(pointer, "not-an-object", "An object is expected.");
        } else {
            node.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> reject(
                            pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                            "unknown-field",
                            "There is no such field."));
        }
    }

    /** What is made of each element of a list; empty where there is none. */
    <T> List<T> each(String pointer, int most, Function<String, T> reader) {
        if (!has(pointer)) {
            return List.of();
        }
        JsonNode node = at(pointer);
        if (!node.isArray() || node.size() > most) {
            reject(pointer, "not-a-list", "A list of at most " + most + " is expected.");
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            read.add(reader.apply(pointer + "/" + i));
        }
        return read;
    }

    void forEach(String pointer, int most, Consumer<String> reader) {
        each(pointer, most, at -> {
            reader.accept(at);
            return at;
        });
    }

    /** The text on one line; empty where there is none. */
    String line(String pointer, int most) {
        JsonNode node = at(pointer);
        if (!node.isString()) {
            reject(pointer, "required", "A text is expected.");
            return "";
        }
        Parsed<String> text = TextReader.line(most).readVisible(node.asString());
        if (text instanceof Parsed.Unreadable<String> refusal) {
            reject(pointer, refusal.code(), refusal.detail());
        }
        return text.value().orElse("");
    }

    int number(String pointer, int least, int most) {
        JsonNode node = at(pointer);
        if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
            reject(pointer, "out-of-range", "A whole number from " + least + " to " + most + " is expected.");
            return least;
        }
        return node.asInt();
    }

    @Nullable
    Integer optionalNumber(String pointer, int least, int most) {
        return has(pointer) ? number(pointer, least, most) : null;
    }

    <E extends Enum<E>> @Nullable E constant(String pointer, Class<E> type) {
        String text = line(pointer, LONGEST_TEXT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            reject(pointer, "unknown-value", "One of " + List.of(type.getEnumConstants()) + " is expected.");
        }
        return null;
    }

    LocalizedText text(String pointer) {
        onlyFields(pointer, Set.of("de", "en"));
        return new LocalizedText(
                line(pointer + "/de", LONGEST_TEXT), has(pointer + "/en") ? line(pointer + "/en", LONGEST_TEXT) : null);
    }

    @Nullable
    LocalizedText optionalText(String pointer) {
        return has(pointer) ? text(pointer) : null;
    }
}

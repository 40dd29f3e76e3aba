package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;
import tools.jackson.databind.JsonNode;

/** Reads JSON of others as it is meant: one value for a list of one, a number for a text, a text for a text in several languages, {@code null} for missing. */
final class LenientJson {

    private LenientJson() {}

    /** The entries of the first of the fields that is there; a single value is a list of one. */
    static List<JsonNode> list(JsonNode parent, String... names) {
        JsonNode value = first(parent, names);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value);
        }
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode entry : value) {
            if (!entry.isNull()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** The text of the first of the fields that has one; the first entry of a list, the German one of several languages. */
    static @Nullable String text(JsonNode parent, String... names) {
        for (String name : names) {
            JsonNode value = parent.get(name);
            String text = value == null ? null : text(value);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The value as text, {@code null} when it is blank or has none. */
    static @Nullable String text(JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            String text = value.asString().strip();
            return text.isEmpty() ? null : text;
        }
        String label = value.isContainer() ? label(value).de() : "";
        return label.isEmpty() ? null : label;
    }

    /** All texts of the first of the fields that is there. */
    static List<String> texts(JsonNode parent, String... names) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : list(parent, names)) {
            String text = text(entry);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A name in several languages: {@code [{inLanguage, name}]}, {@code {de, en}} or a plain text. Empty German when there is none. */
    static LocalizedText label(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return LocalizedText.german("");
        }
        if (value.isValueNode()) {
            return LocalizedText.german(value.asString().strip());
        }
        String de = null;
        String en = null;
        String other = null;
        for (JsonNode entry : value.isArray() ? value : List.of(value)) {
            String name = entry.isObject() ? plain(entry.get("name")) : plain(entry);
            String language = entry.isObject() ? String.valueOf(plain(entry.get("inLanguage"))) : "";
            if (name != null && language.startsWith("de")) {
                de = name;
            } else if (name != null && language.startsWith("en")) {
                en = name;
            } else if (other == null) {
                other = name;
            }
        }
        if (value.isObject()) {
            de = de != null ? de : plain(value.get("de"));
            en = en != null ? en : plain(value.get("en"));
        }
        String german = de != null ? de : other != null ? other : en != null ? en : "";
        return new LocalizedText(german, en);
    }

    /** The first of the fields that is there and not {@code null}. */
    static @Nullable JsonNode first(JsonNode parent, String... names) {
        for (String name : names) {
            JsonNode value = parent.get(name);
            if (value != null && !value.isNull()) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String plain(@Nullable JsonNode value) {
        if (value == null
                || !value.isValueNode()
                || value.isNull()
                || value.asString().isBlank()) {
            return null;
        }
        return value.asString().strip();
    }
}

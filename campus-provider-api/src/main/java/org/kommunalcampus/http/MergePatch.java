package org.kommunalcampus.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON merge patch (RFC 7396) field by field: a field that is absent stays as it is, one that is {@code null} is cleared. Errors are collected;
 * {@link #check()} reports all of them at once.
 */
public final class MergePatch {

    private final JsonNode patch;
    private final JsonMapper json;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** Reads the patch; throws {@link Malformed} when it is not an object. */
    public MergePatch(JsonNode patch, JsonMapper json) {
        if (!patch.isObject()) {
            throw new Malformed("", "wrong-type", "A merge patch is a JSON object.");
        }
        this.patch = patch;
        this.json = json;
    }

    /** Names fields that the client sees but cannot change; a patch that holds one is an error. */
    public MergePatch readOnly(String... names) {
        for (String name : names) {
            known.add(name);
            if (patch.has(name)) {
                reject("/" + name, "read-only", "This field cannot be changed here.");
            }
        }
        return this;
    }

    /** The new value; {@code null} when the field is absent, {@code cleared} when it is {@code null} in the patch. */
    public <T> @Nullable T value(String name, Class<T> type, T cleared) {
        return read(name, cleared, node -> convert("/" + name, node, type));
    }

    /** The new number, as {@link #value}; texts are no numbers. */
    public @Nullable BigDecimal number(String name, BigDecimal cleared) {
        return read(name, cleared, node -> {
            if (node.isNumber()) {
                return convert("/" + name, node, BigDecimal.class);
            }
            reject("/" + name, "wrong-type", "A number is expected.");
            return null;
        });
    }

    /** The new list, as {@link #value}; {@code null} in the patch empties it. */
    public <T> @Nullable List<T> list(String name, Class<T> type) {
        return read(name, List.of(), node -> {
            if (!node.isArray()) {
                reject("/" + name, "wrong-type", "A list is expected.");
                return null;
            }
            List<T> entries = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                T entry = convert("/" + name + "/" + i, node.get(i), type);
                if (entry != null) {
                    entries.add(entry);
                }
            }
            return entries;
        });
    }

    /** Notes an error that the caller found. */
    public void reject(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
    }

    /** Throws {@link Invalid} when there was an error, or a field that nobody has asked for. */
    public void check() {
        for (String name : patch.propertyNames()) {
            if (!known.contains(name)) {
                reject("/" + JsonPointers.escape(name), "unknown-field", "There is no such field.");
            }
        }
        Invalid.ifAny(errors);
    }

    private <T> @Nullable T read(String name, T cleared, Function<JsonNode, @Nullable T> reading) {
        known.add(name);
        JsonNode node = patch.get(name);
        if (node == null) {
            return null;
        }
        return node.isNull() ? cleared : reading.apply(node);
    }

    private <T> @Nullable T convert(String pointer, JsonNode node, Class<T> type) {
        ObjectReader reader = json.readerFor(type);
        try {
            T value = node.isNull() ? null : reader.readValue(node);
            if (value == null) {
                reject(pointer, "required", "A value is required.");
            }
            return value;
        } catch (JacksonException unreadable) {
            FieldError error = JsonProblems.error(pointer, unreadable);
            errors.add(error);
            return null;
        }
    }
}

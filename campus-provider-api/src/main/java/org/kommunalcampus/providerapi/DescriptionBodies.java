package org.kommunalcampus.providerapi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads standard descriptions from JSON: the tree of a body is the tree of the description. A competence may also be named by framework and code, such as
 * {@code DIGCOMP30:1.1}, and {@code teaches} stands for outcomes without sentences where {@code outcomes} is left out.
 */
@Component
@RequiredArgsConstructor
class DescriptionBodies {

    private static final String COMPETENCE = "/competence";

    private final Competences competences;

    /** The description; {@link Invalid} names each value that is not what its field asks for, and each competence that does not exist. */
    ModuleDescription read(JsonNode body) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect("", body, texts);
        boolean taught =
                body.path("outcomes").isEmpty() && !body.path("teaches").isEmpty();
        Map<String, String> fields = new LinkedHashMap<>();
        texts.forEach((pointer, text) -> {
            if (!pointer.startsWith("/teaches/")) {
                fields.put(pointer, text);
            } else if (taught) {
                fields.put(pointer.replaceFirst("/teaches/", "/outcomes/"), text);
            }
        });
        List<FieldError> unknown = identify(fields);
        ModuleDescription.Reading reading = ModuleDescription.reading(fields);
        List<FieldError> problems = unknown.isEmpty() ? reading.problems() : unknown;
        if (!problems.isEmpty()) {
            throw new Invalid(problems.stream()
                    .map(problem -> taught ? asSent(problem) : problem)
                    .toList());
        }
        return reading.description();
    }

    private static FieldError asSent(FieldError problem) {
        return new FieldError(
                problem.pointer().replaceFirst("^/outcomes/", "/teaches/"), problem.code(), problem.detail());
    }

    /** Several values in one field are joined as the template does. */
    private static void collect(String pointer, JsonNode node, Map<String, String> texts) {
        if (node.isArray()
                && !node.isEmpty()
                && StreamSupport.stream(node.spliterator(), false)
                        .allMatch(one -> one.isValueNode() && !one.isNull())) {
            texts.put(
                    pointer,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asString)
                            .collect(Collectors.joining("|")));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                if (node.get(at).isNull()) {
                    throw new Invalid(pointer + "/" + at, "required", "A value is required.");
                }
                collect(pointer + "/" + at, node.get(at), texts);
            }
        } else if (node.isObject()) {
            node.properties().forEach(part -> collect(pointer + "/" + part.getKey(), part.getValue(), texts));
        } else if (!node.isNull()) {
            texts.put(pointer, node.asString());
        }
    }

    /** Puts the id of each competence that exists in the place of its name. */
    private List<FieldError> identify(Map<String, String> fields) {
        Map<String, String> names = new HashMap<>(fields);
        names.keySet().removeIf(pointer -> !pointer.endsWith(COMPETENCE));
        Map<String, CompetenceId> known = new HashMap<>(competences.resolveAll(List.copyOf(names.values())));
        Map<String, CompetenceId> ids = new HashMap<>();
        names.values().forEach(name -> {
            CompetenceId id = id(name);
            if (id != null) {
                ids.put(name, id);
            }
        });
        var existing = competences.byId(List.copyOf(ids.values()));
        ids.values().removeIf(id -> !existing.containsKey(id));
        known.putAll(ids);
        names.forEach((pointer, name) -> {
            CompetenceId id = known.get(name);
            if (id != null) {
                fields.put(pointer, id.toString());
            }
        });
        return names.entrySet().stream()
                .filter(name -> !known.containsKey(name.getValue()))
                .map(name -> new FieldError(name.getKey(), "unknown-competence", "There is no such competence."))
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }

    private static @Nullable CompetenceId id(String text) {
        try {
            return new CompetenceId(UUID.fromString(text));
        } catch (IllegalArgumentException reference) {
            return null;
        }
    }
}

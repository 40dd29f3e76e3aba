package org.kommunalcampus.web.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses what would be too much work, or could be done by half alone, before the library begins with it. */
final class ScimBounds {

    /** Characters of a filter, or of the path of a patch, which may hold one. */
    static final int LONGEST_FILTER = 2_000;

    /** Operations in a request, those of all patches in a bulk together. */
    static final int MOST_CHANGES = 1_000;

    private static final String OPERATIONS = "operations";
    private static final Set<String> FILTERS = Set.of("filter", "path", "sortby");
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern PATH = Pattern.compile("/?(Users|Groups)(/[^/?#]+)?");

    private int changes;

    private ScimBounds() {}

    /** Throws a fault for a filter, or anything else that is asked for in the address, that is too long. */
    static void check(Iterable<String> parameters) {
        parameters.forEach(ScimBounds::checkLength);
    }

    /** Throws a fault for a body that asks for too much; one that is no JSON is left to the library. */
    static void check(String body) {
        JsonNode read = read(body);
        if (read != null) {
            new ScimBounds().look("", read);
        }
    }

    /** What the body names, in lower case. */
    static Set<String> names(String body) {
        JsonNode read = read(body);
        return read == null
                ? Set.of()
                : read.properties().stream()
                        .map(field -> field.getKey().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    /**
     * How many operations a bulk request holds. Throws a fault where one is for nothing that can be changed: the library would stop there, with those before done
     * and nothing said of them.
     */
    static int bulk(String body) {
        List<JsonNode> operations = new ArrayList<>();
        JsonNode read = read(body);
        if (read != null) {
            read.properties().stream()
                    .filter(field -> field.getKey().equalsIgnoreCase(OPERATIONS))
                    .forEach(field -> field.getValue().forEach(operations::add));
        }
        operations.forEach(ScimBounds::checkOperation);
        return operations.size();
    }

    private static void checkOperation(JsonNode operation) {
        String method = operation.path("method").asText().toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)
                || !PATH.matcher(operation.path("path").asText()).matches()) {
            throw new BadRequestException(
                    "Operations: Each has a method and the path of users or groups. Nothing was done.",
                    ScimType.RFC7644.INVALID_PATH);
        }
        if (method.equals("POST") && operation.path("bulkId").asText().isBlank()) {
            throw new BadRequestException(
                    "Operations: POST needs a bulkId. Nothing was done.", ScimType.RFC7644.INVALID_VALUE);
        }
    }

    private void look(String name, JsonNode node) {
        if (node.isTextual() && FILTERS.contains(name)) {
            checkLength(node.textValue());
        } else if (node.isTextual() && name.equals("data")) {
            JsonNode inside = read(node.textValue());
            if (inside != null && inside.isContainerNode()) {
                look("", inside);
            }
        } else if (node.isArray()) {
            changes += name.equals(OPERATIONS) ? node.size() : 0;
            node.forEach(element -> look("", element));
        } else if (node.isObject()) {
            node.properties().forEach(field -> look(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        }
        if (changes > MOST_CHANGES) {
            throw new BadRequestException(
                    "A request holds at most " + MOST_CHANGES + " operations.", ScimType.RFC7644.TOO_MANY);
        }
    }

    private static void checkLength(String filter) {
        if (filter.length() > LONGEST_FILTER) {
            throw new BadRequestException(
                    "A filter has at most " + LONGEST_FILTER + " characters.", ScimType.RFC7644.INVALID_FILTER);
        }
    }

    private static @Nullable JsonNode read(String text) {
        try {
            return JsonHelper.readJsonDocument(text);
        } catch (RuntimeException noJson) {
            return null;
        }
    }
}

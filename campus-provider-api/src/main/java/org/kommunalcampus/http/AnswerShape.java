package org.kommunalcampus.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an answer differs from the request that changes the same thing.
 *
 * @param asked type of the request
 * @param answered type of the answer
 */
record AnswerShape(ResolvableType asked, ResolvableType answered) {

    /**
     * What of the answer the request asks for: the part that has its type where there is one, the id where the answer refers to a thing by more than that,
     * and no field that only the answer has. Whatever is no answer stays as it is.
     */
    JsonNode asAsked(JsonNode node) {
        if (node instanceof ArrayNode list) {
            var entry = new AnswerShape(element(asked), element(answered));
            for (int at = 0; at < list.size(); at++) {
                list.set(at, entry.asAsked(list.get(at)));
            }
            return list;
        }
        if (!(node instanceof ObjectNode object)
                || !answered.toClass().isRecord()
                || !asked.toClass().isRecord()) {
            return node;
        }
        Map<String, ResolvableType> given = components(answered);
        return ValueRecords.isValueRecord(asked.toClass()) ? id(object, given) : part(object, given);
    }

    private JsonNode part(ObjectNode object, Map<String, ResolvableType> given) {
        Map<String, ResolvableType> wanted = components(asked);
        for (var component : given.entrySet()) {
            if (component.getValue().toClass() == asked.toClass()
                    && !wanted.containsKey(component.getKey())
                    && object.get(component.getKey()) instanceof ObjectNode inner) {
                return inner.setAll((ObjectNode) object.remove(given.keySet()));
            }
        }
        given.forEach((name, type) -> {
            JsonNode value = object.get(name);
            if (!wanted.containsKey(name)) {
                object.remove(name);
            } else if (value != null) {
                object.set(name, new AnswerShape(wanted.get(name), type).asAsked(value));
            }
        });
        return object;
    }

    /** Its id, or that of the one thing to which it refers. */
    private static JsonNode id(ObjectNode object, Map<String, ResolvableType> given) {
        if (given.containsKey("id")) {
            return object.path("id").isString() ? object.get("id") : object;
        }
        return given.entrySet().stream()
                .filter(component -> component.getValue().toClass() == Reference.class)
                .map(component -> object.path(component.getKey()).path("id"))
                .filter(JsonNode::isString)
                .findFirst()
                .orElse(object);
    }

    private static ResolvableType element(ResolvableType type) {
        return Collection.class.isAssignableFrom(type.toClass())
                ? type.asCollection().getGeneric(0)
                : ResolvableType.NONE;
    }

    private static Map<String, ResolvableType> components(ResolvableType type) {
        Map<String, ResolvableType> components = new LinkedHashMap<>();
        Arrays.stream(type.toClass().getRecordComponents())
                .forEach(component -> components.put(component.getName(), typeOf(component)));
        return components;
    }

    private static ResolvableType typeOf(RecordComponent component) {
        return ResolvableType.forType(component.getGenericType());
    }
}

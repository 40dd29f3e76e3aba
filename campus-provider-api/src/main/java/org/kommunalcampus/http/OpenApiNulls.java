package org.kommunalcampus.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says in the OpenAPI description what may be {@code null} and, of what is only answered and never sent, that every field is there: answers are records
 * whose components say the first and are all written.
 */
@Component
class OpenApiNulls implements ModelConverter, GlobalOpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();
    private final Set<String> ambiguous = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> components = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord() && resolved.get$ref() != null) {
            String name = nameOf(resolved);
            claim(name, java.getRawClass());
            Schema<?> model = context.getDefinedModels().get(name);
            if (model != null && model.getProperties() != null && !components.containsKey(name)) {
                describe(model, java.getRawClass().getRecordComponents());
                components.put(name, List.copyOf(model.getProperties().keySet()));
            }
        }
        return resolved;
    }

    /** A name stands for one type: two records of the same name would be described as one of them. */
    private void claim(String name, Class<?> type) {
        Class<?> before = types.putIfAbsent(name, type);
        if (before != null && before != type) {
            ambiguous.add(name + " stands for " + before.getName() + " and " + type.getName());
        }
    }

    @Override
    public void customise(OpenAPI description) {
        if (!ambiguous.isEmpty()) {
            throw new IllegalStateException(String.join("; ", ambiguous));
        }
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        Set<String> sent = sent(description, schemas);
        components.forEach((name, fields) -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null && !sent.contains(name)) {
                schema.setRequired(new ArrayList<>(fields));
            }
        });
    }

    private static void describe(Schema<?> model, RecordComponent[] components) {
        Arrays.stream(components)
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component ->
                        model.getProperties().computeIfPresent(component.getName(), (field, schema) -> orNull(schema)));
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getEnum() == null) {
            schema.addType("null");
            return schema;
        }
        Schema<?> nothing = new Schema<>().types(Set.of("null"));
        return new Schema<>().oneOf(List.of(schema, nothing));
    }

    /** The names of the schemas that requests are made of. */
    private static Set<String> sent(OpenAPI description, Map<String, Schema> schemas) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .map(MediaType::getSchema)
                .forEach(open::push);
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            if (schema.get$ref() != null && names.add(nameOf(schema))) {
                Schema<?> named = schemas.get(nameOf(schema));
                if (named != null) {
                    open.push(named);
                }
            }
            parts(schema).forEach(open::push);
        }
        return names;
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        return parts.stream();
    }

    private static String nameOf(Schema<?> reference) {
        return reference.get$ref().substring(REFERENCE.length());
    }
}

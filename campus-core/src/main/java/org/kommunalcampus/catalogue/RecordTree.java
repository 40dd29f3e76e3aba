package org.kommunalcampus.catalogue;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;

/** The fields of a record: its components in their order. A text that may not be missing is empty by default. */
final class RecordTree implements FieldTree {

    private final Constructor<?> constructor;
    private final Map<RecordComponent, FieldTree> parts = new LinkedHashMap<>();

    private RecordTree(Class<?> type) throws NoSuchMethodException {
        RecordComponent[] components = type.getRecordComponents();
        constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        for (RecordComponent component : components) {
            parts.put(component, FieldTree.of(component.getGenericType()));
        }
    }

    static RecordTree of(Class<?> type) {
        try {
            return new RecordTree(type);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " has no canonical constructor", impossible);
        }
    }

    /** The names of the components. */
    List<String> names() {
        return parts.keySet().stream().map(RecordComponent::getName).toList();
    }

    @Override
    public Object read(StatedTexts stated, List<FieldError> problems) {
        stated.refuseText(problems);
        stated.parts().forEach((name, part) -> {
            if (!names().contains(name)) {
                part.refuse(problems);
            }
        });
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        int at = 0;
        for (var part : parts.entrySet()) {
            Object value = part.getValue().read(stated.part(part.getKey().getName()), problems);
            values[at++] = value == null && isText(part.getKey()) ? "" : value;
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot make a " + constructor.getName(), broken);
        }
    }

    @Override
    public void write(String pointer, @Nullable Object value, BiConsumer<String, String> each) {
        if (value != null) {
            parts.forEach(
                    (component, part) -> part.write(pointer + "/" + component.getName(), of(value, component), each));
        }
    }

    @Override
    public void forms(String pointer, Map<String, FieldForm<?>> found) {
        parts.forEach((component, part) -> part.forms(pointer + "/" + component.getName(), found));
    }

    private static boolean isText(RecordComponent component) {
        return component.getType() == String.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object of(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read " + component, broken);
        }
    }
}

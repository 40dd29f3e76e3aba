package org.kommunalcampus.catalogue.description;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;

/**
 * A field that differs between two descriptions.
 *
 * @param pointer JSON pointer of the field
 * @param before {@code null} where the field was added
 * @param after {@code null} where the field was removed
 */
public record FieldDifference(
        String pointer, @Nullable String before, @Nullable String after) {

    /** All differences, in the order of the template. */
    public static List<FieldDifference> between(ModuleDescription before, ModuleDescription after) {
        Map<String, String> old = before.fields();
        Map<String, String> now = after.fields();
        Set<String> pointers = new LinkedHashSet<>(old.keySet());
        pointers.addAll(now.keySet());
        return pointers.stream()
                .filter(pointer -> !Objects.equals(old.get(pointer), now.get(pointer)))
                .map(pointer -> new FieldDifference(pointer, old.get(pointer), now.get(pointer)))
                .sorted(Comparator.comparingInt(difference -> Template.current().position(difference.pointer())))
                .toList();
    }
}

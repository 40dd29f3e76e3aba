package org.kommunalcampus.catalogue.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
        var pointers = new TreeSet<>(before.fields().keySet());
        pointers.addAll(after.fields().keySet());
        List<FieldDifference> differences = new ArrayList<>();
        for (String pointer : pointers) {
            String old = before.text(pointer);
            String now = after.text(pointer);
            if (!Objects.equals(old, now)) {
                differences.add(new FieldDifference(pointer, old, now));
            }
        }
        differences.sort(
                Comparator.comparingInt(difference -> Template.current().position(difference.pointer())));
        return List.copyOf(differences);
    }
}

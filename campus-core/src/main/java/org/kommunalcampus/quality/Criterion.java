package org.kommunalcampus.quality;

import java.util.Collection;
import java.util.List;
import org.kommunalcampus.shared.LocalizedText;

/**
 * One thing that reviewers look at.
 *
 * @param code the same over all versions in which it means the same
 * @param group heading under which it stands
 * @param weight how much it counts, 1 to 10
 * @param knockOut whether the lowest grade alone keeps a module from being certified
 * @param grades what the grades 1, 3 and 5 mean, in this order
 * @param fields pointers of the fields that it looks at
 */
public record Criterion(
        String code,
        LocalizedText group,
        LocalizedText name,
        int weight,
        boolean knockOut,
        List<LocalizedText> grades,
        List<String> fields) {

    /** The grades that can be given. */
    public static final List<Integer> GRADES = List.of(1, 3, 5);

    /** The lowest grade. */
    public static final int LOWEST = 1;

    /** Refuses a criterion without a meaning for each grade. */
    public Criterion {
        grades = List.copyOf(grades);
        fields = List.copyOf(fields);
        if (grades.size() != GRADES.size() || weight < 1 || weight > 10) {
            throw new IllegalArgumentException("criterion " + code + " needs three grades and a weight of 1 to 10");
        }
    }

    /** Whether it looks at one of the fields. */
    public boolean concerns(Collection<String> pointers) {
        return pointers.stream()
                .anyMatch(pointer ->
                        fields.stream().anyMatch(field -> pointer.equals(field) || pointer.startsWith(field + "/")));
    }
}

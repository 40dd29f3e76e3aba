package org.kommunalcampus.web.absence;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.StaffingTerms;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;

/**
 * A staffing group as people type it.
 *
 * @param members ids of people, from those who lead them
 * @param keys personnel numbers, from HR
 */
record StaffingGroupForm(
        @Nullable String name,

        @FormField(least = StaffingTerms.LEAST, most = StaffingTerms.MOST) @Nullable
        Integer minimum,

        @Nullable List<String> weekdays,
        @Nullable List<String> units,
        @Nullable List<String> members,
        @Nullable String keys) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    /** What a new group usually looks like. */
    static StaffingGroupForm empty() {
        List<String> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .map(DayOfWeek::name)
                .toList();
        return new StaffingGroupForm(null, null, week, List.of(), List.of(), null);
    }

    /** A stored group, its people by number for HR. */
    static StaffingGroupForm of(StaffingTerms terms, Collection<String> numbers) {
        return new StaffingGroupForm(
                terms.name(),
                terms.minimum(),
                terms.weekdays().stream().sorted().map(DayOfWeek::name).toList(),
                terms.units().stream().map(UnitId::toString).sorted().toList(),
                terms.members().stream().map(MemberId::toString).sorted().toList(),
                String.join("\n", numbers));
    }

    /** The personnel numbers that were typed. */
    List<String> numbers() {
        return keys == null
                ? List.of()
                : BETWEEN.splitAsStream(keys.strip())
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList();
    }

    /** What the form asks for, with these people by name. */
    StaffingTerms terms(Set<MemberId> people) {
        return new StaffingTerms(
                Objects.requireNonNullElse(name, ""),
                minimum == null ? 0 : minimum,
                Ids.all(weekdays, DayOfWeek::valueOf),
                Ids.all(units, UnitId::of),
                people);
    }
}

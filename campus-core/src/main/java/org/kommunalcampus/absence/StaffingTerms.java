package org.kommunalcampus.absence;

import java.time.DayOfWeek;
import java.util.Set;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/**
 * What a staffing group asks for.
 *
 * @param name for people
 * @param minimum so many of its people must be at work
 * @param weekdays on these days, public holidays left out
 * @param units whose people, with those of the units below, belong to it
 * @param members who else belongs to it
 */
public record StaffingTerms(
        String name, int minimum, Set<DayOfWeek> weekdays, Set<UnitId> units, Set<MemberId> members) {

    /** At least so many people for a group to make sense. */
    public static final int LEAST = 1;

    /** At most so many that must be at work. */
    public static final int MOST = 9999;

    private static final int LONGEST_NAME = 120;
    private static final int MOST_UNITS = 50;
    private static final int MOST_MEMBERS = 500;

    /** Keeps its own copies. */
    public StaffingTerms {
        weekdays = Set.copyOf(weekdays);
        units = Set.copyOf(units);
        members = Set.copyOf(members);
    }

    /** The same with a clean name; throws {@link Invalid} with all that is wrong. */
    StaffingTerms checked() {
        var checks = new FieldChecks();
        String clean = checks.line("/name", name, LONGEST_NAME);
        if (minimum < LEAST || minimum > MOST) {
            checks.reject("/minimum", "out-of-range", "From " + LEAST + " to " + MOST + ".");
        }
        if (weekdays.isEmpty()) {
            checks.reject("/weekdays", "required", "Choose at least one day of the week.");
        }
        if (units.isEmpty() && members.isEmpty()) {
            checks.reject("/members", "required", "Choose units or people.");
        }
        if (units.size() > MOST_UNITS) {
            checks.reject("/units", "too-many", "At most " + MOST_UNITS + " units.");
        }
        if (members.size() > MOST_MEMBERS) {
            checks.reject("/members", "too-many", "At most " + MOST_MEMBERS + " people by name.");
        }
        checks.orThrow();
        return new StaffingTerms(clean, minimum, weekdays, units, members);
    }
}

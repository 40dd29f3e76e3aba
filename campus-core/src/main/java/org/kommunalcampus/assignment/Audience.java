package org.kommunalcampus.assignment;

import java.util.Set;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/**
 * Who is meant: all of these together, everybody once.
 *
 * @param units with all units below them; those who work there at this moment
 */
public record Audience(Set<MemberId> people, Set<UnitId> units, Set<GroupId> groups) {

    /** Keeps its own copies. */
    public Audience {
        people = Set.copyOf(people);
        units = Set.copyOf(units);
        groups = Set.copyOf(groups);
    }

    /** These people. */
    public static Audience of(MemberId... people) {
        return new Audience(Set.of(people), Set.of(), Set.of());
    }

    /** Everybody in the unit and below it. */
    public static Audience of(UnitId unit) {
        return new Audience(Set.of(), Set.of(unit), Set.of());
    }

    /** Whether nobody is named. */
    public boolean isEmpty() {
        return people.isEmpty() && units.isEmpty() && groups.isEmpty();
    }
}

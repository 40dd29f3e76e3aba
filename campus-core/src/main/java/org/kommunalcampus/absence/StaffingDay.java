package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/**
 * How a staffing group stands on one of its days.
 *
 * @param away who of it is certainly not at work
 * @param asked who of it is not at work either if what is asked for is approved
 */
record StaffingDay(StaffedGroup group, LocalDate day, Set<MemberId> away, Set<MemberId> asked) {

    int present() {
        return group.peopleOn(day).size() - away.size();
    }

    /** Too few are at work, since somebody is away. */
    boolean isShort() {
        return !away.isEmpty() && present() < group.minimum();
    }

    /** Too few would be, if all that is asked for were approved. */
    boolean mayFallShort() {
        return !isShort() && !asked.isEmpty() && present() - asked.size() < group.minimum();
    }
}

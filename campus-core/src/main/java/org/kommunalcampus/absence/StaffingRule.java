package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kommunalcampus.shared.MemberId;

/**
 * The rule of minimum staffing: on each of its weekdays that is no public holiday, at least the minimum of a group's people must be neither absent nor in a session in
 * person. Whoever is away for a part of the day, or on the way, is away.
 */
final class StaffingRule {

    private StaffingRule() {}

    /** How the group stands on each of its days between the two, both included. */
    static List<StaffingDay> judge(
            StaffedGroup group, LocalDate first, LocalDate last, AwayDays away, Set<LocalDate> holidays) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> group.worksOn(day, holidays))
                .map(day -> on(group, day, away))
                .toList();
    }

    /** On which of the group's days it would fall short if the person went away from first to last, who is at work as far as is known. */
    static List<StaffingDay> without(
            MemberId person,
            StaffedGroup group,
            LocalDate first,
            LocalDate last,
            AwayDays away,
            Set<LocalDate> holidays) {
        if (!group.people().contains(person)) {
            return List.of();
        }
        return judge(group, first, last, away, holidays).stream()
                .filter(day -> group.counts(person, day.day()) && !day.away().contains(person))
                .map(day -> with(day, person))
                .filter(StaffingDay::isShort)
                .toList();
    }

    private static StaffingDay on(StaffedGroup group, LocalDate day, AwayDays away) {
        Set<MemberId> firm = new TreeSet<>();
        Set<MemberId> asked = new TreeSet<>();
        away.on(day).forEach((person, kind) -> {
            if (group.counts(person, day)) {
                (kind.isFirm() ? firm : asked).add(person);
            }
        });
        return new StaffingDay(group, day, firm, asked);
    }

    private static StaffingDay with(StaffingDay day, MemberId person) {
        Set<MemberId> away = new TreeSet<>(day.away());
        away.add(person);
        Set<MemberId> asked = new TreeSet<>(day.asked());
        asked.remove(person);
        return new StaffingDay(day.group(), day.day(), away, asked);
    }
}

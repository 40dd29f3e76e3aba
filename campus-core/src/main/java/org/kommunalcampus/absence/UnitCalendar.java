package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.CalendarMonth.CalendarDay;
import org.kommunalcampus.absence.CalendarMonth.GroupDay;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SchoolHolidays;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;

/**
 * Who of a unit or team is not at work on which day: absent, or in a session in person that the employer knows. What people block for themselves and what they learn by
 * themselves does not appear.
 */
@UseCase
@RequiredArgsConstructor
public class UnitCalendar {

    /** Of those who are not at work on a day, at most so many are named. */
    public static final int MOST_NAMED = 25;

    private static final String LIST = "unit-calendar";

    private final PlanningScope scope;
    private final StaffedGroups groups;
    private final AwayReader reader;
    private final SchoolHolidays schools;
    private final Audit audit;

    /**
     * The month of those whose days the caller plans: for HR the people of the unit with all below it, or with {@code null} of the municipality; for others those of
     * them whom they lead. In a constant number of queries for up to 500 people, and a few more for each further 500. Throws {@link NotFound} for a unit of others.
     */
    @Evaluation(Absences.NAME)
    public CalendarMonth of(Caller caller, MunicipalityId municipality, @Nullable UnitId unit, YearMonth month) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Set<MemberId> people = scope.of(caller, municipality, unit);
        List<StaffedGroup> concerned = groups.with(municipality, people);
        Set<MemberId> everybody = new HashSet<>(people);
        concerned.forEach(group -> everybody.addAll(group.people()));
        AwayDays away = reader.of(everybody, first, last);
        Set<LocalDate> holidays = groups.holidays(municipality, first, last);
        Optional<FederalState> state = groups.state(municipality);
        List<StaffingDay> judged = concerned.stream()
                .flatMap(group -> StaffingRule.judge(group, first, last, away, holidays).stream())
                .filter(day -> day.isShort() || day.mayFallShort())
                .toList();
        List<CalendarDay> days = first.datesUntil(last.plusDays(1))
                .map(day -> day(
                        day,
                        groups.holiday(state, day).orElse(null),
                        state.flatMap(known -> schools.name(day, known)).orElse(null),
                        away,
                        people,
                        judged))
                .toList();
        audit.looked(
                caller,
                days.stream().flatMap(day -> day.away().keySet().stream()).collect(Collectors.toSet()),
                LIST);
        return new CalendarMonth(month, people.size(), days);
    }

    private static CalendarDay day(
            LocalDate day,
            @Nullable String holiday,
            @Nullable String schoolHoliday,
            AwayDays away,
            Set<MemberId> people,
            List<StaffingDay> judged) {
        Map<MemberId, AwayKind> all = new TreeMap<>(away.on(day));
        all.keySet().retainAll(people);
        Map<MemberId, AwayKind> named = all.entrySet().stream()
                .limit(MOST_NAMED)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new CalendarDay(
                day,
                holiday,
                schoolHoliday,
                named,
                all.size() - named.size(),
                judged.stream()
                        .filter(group -> group.day().equals(day))
                        .map(group -> new GroupDay(
                                group.group().id(),
                                group.group().name(),
                                group.group().minimum(),
                                group.present(),
                                group.isShort()))
                        .toList());
    }
}

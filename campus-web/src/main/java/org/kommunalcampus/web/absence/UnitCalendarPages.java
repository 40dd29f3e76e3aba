package org.kommunalcampus.web.absence;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.CalendarMonth;
import org.kommunalcampus.absence.CalendarMonth.CalendarDay;
import org.kommunalcampus.absence.UnitCalendar;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words the calendar of a unit or team. */
@Component
@RequiredArgsConstructor
class UnitCalendarPages {

    private final UnitCalendar calendar;
    private final Members members;
    private final Phrases phrases;
    private final Clock clock;

    /**
     * A month.
     *
     * @param people how many belong to the unit
     * @param empty whether nobody is away and no group falls short
     */
    record Sheet(String title, String value, String before, String after, int people, boolean empty, List<Day> days) {}

    /**
     * A day; all texts are in the reader's language.
     *
     * @param free why nobody has to be there: the name of a holiday, or that it is the weekend; {@code null} on working days
     * @param school what the school holidays are called, {@code null} on days with school
     * @param more how many are away who are not named
     */
    record Day(
            String label,
            boolean today,
            @Nullable String free,
            @Nullable String school,
            List<Away> away,
            int more,
            List<Shortage> shortages) {}

    /** Somebody who is not there. */
    record Away(String name, String kind) {}

    /**
     * A group that falls short.
     *
     * @param certain whether it does so anyway, and not only if all that is asked for is approved
     */
    record Shortage(String text, boolean certain) {}

    Sheet sheet(Caller caller, @Nullable UnitId unit, YearMonth month, Locale locale) {
        MunicipalityId place = caller.requireMunicipality();
        CalendarMonth found = calendar.of(caller, place, unit, month);
        Set<MemberId> away = found.days().stream()
                .flatMap(day -> day.away().keySet().stream())
                .collect(Collectors.toSet());
        Map<MemberId, MemberView> names = away.isEmpty() ? Map.of() : members.among(caller, place, away);
        return new Sheet(
                phrases.month(month.atDay(1), locale),
                month.toString(),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                found.people(),
                found.days().stream()
                        .allMatch(day -> day.away().isEmpty() && day.groups().isEmpty()),
                found.days().stream().map(day -> day(day, names, locale)).toList());
    }

    private Day day(CalendarDay day, Map<MemberId, MemberView> names, Locale locale) {
        return new Day(
                day.day().format(DateTimeFormatter.ofPattern("EEE d.", locale)),
                day.day().equals(LocalDate.now(clock)),
                free(day, locale),
                day.schoolHoliday(),
                day.away().entrySet().stream()
                        .map(away -> new Away(
                                name(names.get(away.getKey()), away.getKey()),
                                phrases.say("absence.kind." + Phrases.key(away.getValue()), locale)))
                        .sorted(Comparator.comparing(Away::name, Wording.alphabetical(locale))
                                .thenComparing(Away::kind))
                        .toList(),
                day.more(),
                day.groups().stream()
                        .map(group -> new Shortage(
                                phrases.say(
                                        group.certain() ? "absence.short" : "absence.short.asked",
                                        locale,
                                        group.group(),
                                        group.present(),
                                        group.minimum()),
                                group.certain()))
                        .toList());
    }

    private @Nullable String free(CalendarDay day, Locale locale) {
        if (day.holiday() != null) {
            return day.holiday();
        }
        boolean weekend = day.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return weekend ? phrases.say("absence.weekend", locale) : null;
    }

    private static String name(@Nullable MemberView person, MemberId id) {
        return person == null ? id.toString() : person.fullName();
    }
}

package org.kommunalcampus.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The public holidays of the federal states. Those of single municipalities are left aside. */
@Component
public class PublicHolidays {

    private final HolidayManager manager =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
    private final Map<Years, Set<LocalDate>> spans = new ConcurrentHashMap<>();
    private final Map<Years, Map<LocalDate, String>> known = new ConcurrentHashMap<>();

    private record Years(FederalState state, int first, int last) {}

    /** All holidays of the state from one year to another, both included; the same set each time. */
    public Set<LocalDate> of(FederalState state, int first, int last) {
        return spans.computeIfAbsent(new Years(state, first, last), years -> {
            Set<LocalDate> days = new HashSet<>();
            for (int year = first; year <= last; year++) {
                days.addAll(named(state, year).keySet());
            }
            return Set.copyOf(days);
        });
    }

    /** What the day is called in the state, empty for a working day. */
    public Optional<String> name(LocalDate day, FederalState state) {
        return Optional.ofNullable(named(state, day.getYear()).get(day));
    }

    /** The states in which the day is a holiday. */
    public Set<FederalState> statesWith(LocalDate day) {
        Set<FederalState> states = EnumSet.noneOf(FederalState.class);
        Arrays.stream(FederalState.values())
                .filter(state -> name(day, state).isPresent())
                .forEach(states::add);
        return states;
    }

    private Map<LocalDate, String> named(FederalState state, int year) {
        return known.computeIfAbsent(new Years(state, year, year), years -> {
            Map<LocalDate, String> names = new HashMap<>();
            manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, state.code())
                    .forEach(holiday -> names.put(holiday.getDate(), holiday.getDescription(Locale.GERMAN)));
            return Map.copyOf(names);
        });
    }
}

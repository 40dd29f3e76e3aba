package org.kommunalcampus.web.absence;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.DayPart;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.springframework.stereotype.Component;

/** What people choose from in the planning of absences. */
@Component
@RequiredArgsConstructor
class AbsenceChoices {

    private final Units units;
    private final Members members;
    private final Phrases phrases;

    /** All whose days the caller plans, then the units from the top down, those below others indented. */
    List<Option> units(Caller caller, Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", phrases.say(caller.is(Role.HR) ? "absence.everybody" : "absence.team", locale)));
        options.addAll(plainUnits(caller));
        return options;
    }

    /** The units alone. */
    List<Option> plainUnits(Caller caller) {
        List<Option> options = new ArrayList<>();
        units.tree(caller, caller.requireMunicipality()).forEach(root -> add(root, 0, options));
        return options;
    }

    /** The caller's own people by name; none for HR, which names people by their personnel number. */
    List<Option> team(Caller caller) {
        return caller.is(Role.HR)
                ? List.of()
                : members.teamOf(caller).stream()
                        .map(person -> new Option(person.id().toString(), person.fullName()))
                        .toList();
    }

    List<Option> parts(Locale locale) {
        return Arrays.stream(DayPart.values())
                .map(part -> new Option(part.name(), phrases.say("absence.part." + Phrases.key(part), locale)))
                .toList();
    }

    List<Option> weekdays(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL, locale)))
                .toList();
    }

    private static void add(UnitNode unit, int depth, List<Option> options) {
        options.add(new Option(unit.id().toString(), "– ".repeat(depth) + unit.name()));
        unit.children().forEach(child -> add(child, depth + 1, options));
    }
}

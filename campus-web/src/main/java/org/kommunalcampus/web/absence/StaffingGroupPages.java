package org.kommunalcampus.web.absence;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.StaffingGroupView;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words staffing groups, and finds the people whom a form names. */
@Component
@RequiredArgsConstructor
class StaffingGroupPages {

    private final Members members;
    private final AbsenceChoices choices;
    private final Phrases phrases;

    /**
     * A group.
     *
     * @param tooSmall whether fewer people belong to it than must be there
     */
    record Row(String id, String name, String rule, String days, boolean tooSmall, boolean mine, long version) {}

    List<Row> rows(List<StaffingGroupView> found, Locale locale) {
        return found.stream().map(group -> row(group, locale)).toList();
    }

    ModelAndView form(Caller caller, StaffingGroupForm form, Locale locale) {
        return filled(new ModelAndView("absence/group"), caller, form, locale);
    }

    ModelAndView one(Caller caller, StaffingGroupView group, StaffingGroupForm form, Locale locale) {
        return filled(new ModelAndView("absence/group"), caller, form, locale).addObject("row", row(group, locale));
    }

    /** The form as the group is stored. */
    StaffingGroupForm stored(Caller caller, StaffingGroupView group) {
        List<String> numbers = caller.is(Role.HR)
                ? members
                        .among(
                                caller,
                                caller.requireMunicipality(),
                                group.terms().members())
                        .values()
                        .stream()
                        .map(MemberView::personnelKey)
                        .sorted()
                        .toList()
                : List.of();
        return StaffingGroupForm.of(group.terms(), numbers);
    }

    /** What the values of a form are called. */
    Map<String, List<Option>> options(Caller caller, Locale locale) {
        return Map.of(
                "weekdays", choices.weekdays(locale),
                "units", choices.plainUnits(caller),
                "members", people(caller));
    }

    /** Whom the form names: by number from HR, by choice from others. Throws {@link Invalid} for numbers of nobody. */
    Set<MemberId> people(Caller caller, StaffingGroupForm form) {
        if (!caller.is(Role.HR)) {
            return Ids.all(form.members(), MemberId::of);
        }
        Map<String, MemberId> known = members.idsByPersonnelKey(caller, caller.requireMunicipality());
        List<String> unknown =
                form.numbers().stream().filter(key -> !known.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            throw new Invalid("/keys", "unknown-person", "Unknown: " + String.join(", ", unknown));
        }
        return form.numbers().stream()
                .map(key -> Objects.requireNonNull(known.get(key)))
                .collect(Collectors.toSet());
    }

    private ModelAndView filled(ModelAndView page, Caller caller, StaffingGroupForm form, Locale locale) {
        return page.addObject("form", form)
                .addObject("hr", caller.is(Role.HR))
                .addObject("weekdays", choices.weekdays(locale))
                .addObject("units", choices.plainUnits(caller))
                .addObject("people", people(caller));
    }

    /** The caller and the caller's team; for others than HR. */
    private List<Option> people(Caller caller) {
        if (caller.is(Role.HR)) {
            return List.of();
        }
        MemberView self = members.self(caller);
        return Stream.concat(
                        Stream.of(new Option(self.id().toString(), self.fullName())), choices.team(caller).stream())
                .toList();
    }

    private Row row(StaffingGroupView group, Locale locale) {
        String days = phrases.list(
                group.terms().weekdays().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList(),
                locale);
        return new Row(
                group.id().toString(),
                group.terms().name(),
                phrases.say("absence.group.rule", locale, group.terms().minimum(), group.people()),
                days,
                group.people() < group.terms().minimum(),
                group.mine(),
                group.version());
    }
}

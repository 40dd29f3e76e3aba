package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.DueFigures;
import org.kommunalcampus.assignment.PersonalTask;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Words what is due. */
@Component
@RequiredArgsConstructor
class DuePages {

    private final AssignmentReports reports;
    private final Members members;
    private final NamesReader namesReader;
    private final HrChoices choices;
    private final HrWords words;

    /**
     * Something that one person has to do by a day.
     *
     * @param task names it in the form
     * @param dueOn the day that {@code due} words
     */
    record Row(
            String task,
            String member,
            String key,
            String name,
            String unit,
            String module,
            String assignment,
            String due,
            @Nullable LocalDate dueOn,
            Badge state) {}

    /** A page of the list with what can be chosen to narrow it. */
    record Listing(
            List<Row> rows,
            Paging paging,
            DueFigures figures,
            List<Option> days,
            List<Option> units,
            List<Option> modules,
            List<Option> states,
            String csv,
            String xlsx) {}

    Listing of(Caller caller, DueQuery query, Page<PersonalTask> found, Locale locale) {
        return new Listing(
                rows(caller, found.getContent(), locale),
                new Paging(found.getNumber(), DueQuery.PAGE_SIZE, found.getTotalElements(), query.address()),
                reports.dueFigures(caller, caller.requireMunicipality(), query.ahead()),
                DueQuery.DAYS.stream()
                        .map(days -> new Option(days, words.say("due.days", locale, Integer.valueOf(days))))
                        .toList(),
                HrChoices.orNone(choices.units(caller), words.say("members.allUnits", locale)),
                HrChoices.orNone(modules(caller, locale), words.say("due.allModules", locale)),
                List.of(
                        new Option("", words.say("due.state.all", locale)),
                        new Option("overdue", words.say("due.state.overdue", locale))),
                query.address("/personal/fristen/csv"),
                query.address("/personal/fristen/xlsx"));
    }

    /** The tasks in the same order. */
    List<Row> rows(Caller caller, List<PersonalTask> tasks, Locale locale) {
        Map<MemberId, MemberView> people = members.among(
                caller,
                caller.requireMunicipality(),
                tasks.stream().map(PersonalTask::member).collect(Collectors.toSet()));
        Names names = namesReader.of(
                tasks.stream().map(task -> task.assignment().module()).collect(Collectors.toSet()), List.of());
        return tasks.stream()
                .map(task -> row(task, Objects.requireNonNull(people.get(task.member())), names, locale))
                .toList();
    }

    /** What was done, and for how many. */
    String done(DueDecisionForm form, int concerned, Locale locale) {
        String step =
                Set.of("verlegung", "befreiung").contains(String.valueOf(form.step())) ? form.step() : "erinnerung";
        return words.say("due.done." + step, locale, concerned);
    }

    private List<Option> modules(Caller caller, Locale locale) {
        Set<ModuleId> asked = reports.modulesAsked(caller, caller.requireMunicipality());
        Names names = namesReader.of(asked, List.of());
        return asked.stream()
                .map(module -> new Option(module.toString(), names.module(module)))
                .sorted(Comparator.comparing(Option::label, Wording.alphabetical(locale)))
                .toList();
    }

    private Row row(PersonalTask task, MemberView person, Names names, Locale locale) {
        String assignment = task.assignment().id().toString();
        return new Row(
                assignment + "_" + person.id(),
                person.id().toString(),
                person.personnelKey(),
                person.fullName(),
                person.unitName() == null ? "–" : person.unitName(),
                names.module(task.assignment().module()),
                assignment,
                words.day(task.due(), locale),
                task.due(),
                words.state(task.state(), locale));
    }
}

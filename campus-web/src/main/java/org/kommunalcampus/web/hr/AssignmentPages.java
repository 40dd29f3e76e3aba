package org.kommunalcampus.web.hr;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentSummary;
import org.kommunalcampus.assignment.AssignmentView;
import org.kommunalcampus.assignment.PersonalTask;
import org.kommunalcampus.assignment.Progress;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.ModuleChoice;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words assignments. */
@Component
@RequiredArgsConstructor
class AssignmentPages {

    private final NamesReader namesReader;
    private final Members members;
    private final ModuleChoice modules;
    private final HrChoices choices;
    private final HrWords words;

    /** An assignment in a list; all texts are in the reader's language. */
    record Row(
            String id,
            String title,
            String kind,
            String reason,
            String due,
            String made,
            boolean withdrawn,
            @Nullable String rule,
            Progress progress) {}

    /** A page of the list. */
    record Listing(List<Row> rows, Paging paging) {}

    /** One person in an assignment. */
    record Person(
            String id,
            String name,
            String unit,
            Badge state,
            String due,
            String completed,
            @Nullable String note,
            boolean canBeExempt,
            boolean canBeAskedAgain) {}

    /** An assignment with its people. */
    record Details(Row assignment, long version, @Nullable String withdrawal, List<Person> people, Paging paging) {}

    Listing list(Page<AssignmentSummary> found, Locale locale) {
        Names names = names(
                found.getContent().stream().map(AssignmentSummary::assignment).toList());
        return new Listing(
                found.stream().map(summary -> row(summary, names, locale)).toList(),
                new Paging(found.getNumber(), found.getSize(), found.getTotalElements(), "/personal/zuweisungen"));
    }

    Details details(Caller caller, AssignmentSummary summary, Page<PersonalTask> tasks, Locale locale) {
        AssignmentView assignment = summary.assignment();
        Map<MemberId, MemberView> people = members.among(
                caller,
                caller.requireMunicipality(),
                tasks.stream().map(PersonalTask::member).collect(Collectors.toSet()));
        boolean holds = assignment.withdrawnAt() == null;
        return new Details(
                row(summary, names(List.of(assignment)), locale),
                assignment.version(),
                withdrawal(assignment, locale),
                tasks.stream()
                        .map(task -> person(task, Objects.requireNonNull(people.get(task.member())), holds, locale))
                        .toList(),
                new Paging(
                        tasks.getNumber(),
                        tasks.getSize(),
                        tasks.getTotalElements(),
                        "/personal/zuweisungen/" + assignment.id()));
    }

    List<ModuleChoice.Choice> modules(String q, @Nullable CompetenceId competence, Locale locale) {
        return modules.find(q, competence, locale);
    }

    ModelAndView form(Caller caller, TaskForm form, Locale locale) {
        List<Option> people = members.among(caller, caller.requireMunicipality(), form.chosenPeople()).values().stream()
                .map(person -> new Option(person.id().toString(), person.fullName()))
                .sorted(Comparator.comparing(Option::label, Wording.alphabetical(locale)))
                .toList();
        return new ModelAndView("hr/assign")
                .addObject("form", form)
                .addObject("module", modules.chosen(form.module(), locale).orElse(null))
                .addObject("people", people)
                .addObject("units", choices.units(caller))
                .addObject("groups", choices.groups(caller, locale))
                .addObject("kinds", kinds(locale));
    }

    List<Option> kinds(Locale locale) {
        return List.of(
                new Option("MANDATORY", words.say("kind.MANDATORY", locale)),
                new Option("RECOMMENDED", words.say("kind.RECOMMENDED", locale)));
    }

    private @Nullable String withdrawal(AssignmentView assignment, Locale locale) {
        boolean ruleIsOff = assignment.withdrawnAt() != null && assignment.withdrawalReason() == null;
        return ruleIsOff ? words.say("withdrawn-with-rule", locale) : assignment.withdrawalReason();
    }

    private Row row(AssignmentSummary summary, Names names, Locale locale) {
        AssignmentView assignment = summary.assignment();
        return new Row(
                assignment.id().toString(),
                names.module(assignment.module()),
                words.say("kind." + assignment.kind(), locale),
                assignment.reason(),
                words.due(assignment.due(), locale),
                words.day(assignment.assignedAt(), locale),
                assignment.withdrawnAt() != null,
                assignment.rule() == null ? null : assignment.rule().toString(),
                summary.progress());
    }

    private Person person(PersonalTask task, MemberView person, boolean holds, Locale locale) {
        return new Person(
                person.id().toString(),
                person.fullName(),
                person.unitName() == null ? "–" : person.unitName(),
                words.state(task.state(), locale),
                words.day(task.due(), locale),
                words.day(task.completedOn(), locale),
                task.note(),
                holds && task.state().isToDo(),
                holds && !task.state().isToDo() && !task.state().isDone());
    }

    private Names names(Collection<AssignmentView> assignments) {
        return namesReader.of(assignments.stream().map(AssignmentView::module).collect(Collectors.toSet()), List.of());
    }
}

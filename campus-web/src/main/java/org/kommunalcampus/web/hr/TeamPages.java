package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.AssignmentState;
import org.kommunalcampus.assignment.PersonalTask;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Lists the people of a team with what they have to do. */
@Component
@RequiredArgsConstructor
class TeamPages {

    private final AssignmentReports reports;
    private final Evaluations evaluations;
    private final HrWords words;

    /** Somebody of the team; the figures are of mandatory and recommended modules together. */
    record Row(String id, String name, String unit, long open, long overdue, long done, String next) {}

    /** Whether the municipality lets managers see what their people have to do. */
    boolean isOn(Caller caller) {
        return !evaluations.of(caller, caller.requireMunicipality()).off().contains("team");
    }

    List<Row> team(Caller caller, List<MemberView> people, Locale locale) {
        var tasks = isOn(caller) ? reports.ofTeam(caller) : Map.<MemberId, List<PersonalTask>>of();
        return people.stream()
                .map(person -> row(person, tasks.getOrDefault(person.id(), List.of()), locale))
                .toList();
    }

    private Row row(MemberView person, List<PersonalTask> tasks, Locale locale) {
        long overdue = tasks.stream()
                .filter(task -> task.state() == AssignmentState.OVERDUE)
                .count();
        return new Row(
                person.id().toString(),
                person.fullName(),
                person.unitName() == null ? "–" : person.unitName(),
                tasks.stream().filter(task -> task.state().isToDo()).count(),
                overdue,
                tasks.stream().filter(task -> task.state().isDone()).count(),
                words.day(
                        tasks.stream()
                                .filter(task -> task.state().isToDo() && task.due() != null)
                                .map(PersonalTask::due)
                                .findFirst()
                                .orElse(null),
                        locale));
    }
}

package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentState;
import org.kommunalcampus.assignment.PersonalTask;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Badge;
import org.springframework.stereotype.Component;

/** Words what is due. */
@Component
@RequiredArgsConstructor
class DuePages {

    private final Members members;
    private final NamesReader namesReader;
    private final HrWords words;

    /** Something that one person has to do by a day. */
    record Row(String member, String name, String unit, String module, String assignment, String due, Badge state) {}

    /** What is due, and how much of it is late. */
    record Due(List<Row> rows, long overdue) {}

    Due of(Caller caller, List<PersonalTask> tasks, Locale locale) {
        Map<MemberId, MemberView> people = members.among(
                caller,
                caller.requireMunicipality(),
                tasks.stream().map(PersonalTask::member).collect(Collectors.toSet()));
        Names names = namesReader.of(
                tasks.stream().map(task -> task.assignment().module()).collect(Collectors.toSet()), List.of());
        return new Due(
                tasks.stream()
                        .map(task -> row(task, Objects.requireNonNull(people.get(task.member())), names, locale))
                        .toList(),
                tasks.stream()
                        .filter(task -> task.state() == AssignmentState.OVERDUE)
                        .count());
    }

    private Row row(PersonalTask task, MemberView person, Names names, Locale locale) {
        return new Row(
                person.id().toString(),
                person.fullName(),
                person.unitName() == null ? "–" : person.unitName(),
                names.module(task.assignment().module()),
                task.assignment().id().toString(),
                words.day(task.due(), locale),
                words.state(task.state(), locale));
    }
}

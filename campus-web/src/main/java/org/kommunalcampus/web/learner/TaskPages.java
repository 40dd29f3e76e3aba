package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.AssignmentState;
import org.kommunalcampus.assignment.PersonalTask;
import org.kommunalcampus.profile.GoalAgreementState;
import org.kommunalcampus.profile.GoalAgreementView;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what the employer asks of a person, and reminds of what is due. */
@Component
@RequiredArgsConstructor
class TaskPages {

    private static final int REMIND_DAYS = 14;

    private final AssignmentReports reports;
    private final GoalAgreements agreements;
    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    /** An assigned module. */
    record Row(
            String title,
            String href,
            String kind,
            List<String> reasons,
            @Nullable String due,
            Badge state,
            @Nullable String note) {}

    /** A goal that the employer proposes or that was agreed. */
    record Agreed(String id, String title, String due, Badge state, boolean open) {}

    List<Row> tasks(Caller caller, Locale locale) {
        List<PersonalTask> tasks = reports.of(caller, caller.requireMember());
        Names names = namesReader.of(
                tasks.stream().map(task -> task.assignment().module()).collect(Collectors.toSet()), List.of());
        return tasks.stream()
                .map(task -> new Row(
                        names.module(task.assignment().module()),
                        "/katalog/" + task.assignment().module(),
                        phrases.say("task.kind." + task.kind(), locale),
                        task.reasons(),
                        phrases.day(task.due(), locale),
                        state(task.state(), locale),
                        task.note()))
                .toList();
    }

    List<Agreed> goals(Caller caller, Locale locale) {
        List<GoalAgreementView> goals = agreements.of(caller, caller.requireMember()).stream()
                .filter(goal -> goal.state() != GoalAgreementState.WITHDRAWN)
                .toList();
        Names names = namesReader.of(
                List.of(),
                goals.stream()
                        .map(GoalAgreementView::target)
                        .filter(GoalTarget.Skill.class::isInstance)
                        .map(GoalTarget.Skill.class::cast)
                        .map(GoalTarget.Skill::competence)
                        .toList());
        return goals.stream().map(goal -> goal(goal, names, locale)).toList();
    }

    /** What to say above the curriculum: what is late, what is due soon, which goals wait for an answer; empty when there is nothing. */
    List<String> reminders(Caller caller, MemberId member, Locale locale) {
        LocalDate soon = LocalDate.now(clock).plusDays(REMIND_DAYS);
        List<PersonalTask> tasks = reports.of(caller, member);
        long late = tasks.stream()
                .filter(task -> task.state() == AssignmentState.OVERDUE)
                .count();
        long next = tasks.stream()
                .filter(task -> task.state() == AssignmentState.OPEN && task.due() != null)
                .filter(task -> !soon.isBefore(Objects.requireNonNull(task.due())))
                .count();
        long goals = agreements.of(caller, member).stream()
                .filter(goal -> goal.state() == GoalAgreementState.PROPOSED)
                .count();
        return Stream.of(
                        late == 0 ? "" : phrases.say("task.remind.late", locale, late),
                        next == 0 ? "" : phrases.say("task.remind.soon", locale, next, REMIND_DAYS),
                        goals == 0 ? "" : phrases.say("task.remind.goals", locale, goals))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Agreed goal(GoalAgreementView goal, Names names, Locale locale) {
        String title = switch (goal.target()) {
            case GoalTarget.Job job ->
                names.profile(job.jobProfile().toString(), locale).orElse("–");
            case GoalTarget.Skill skill ->
                phrases.say(
                        "learner.level.of",
                        locale,
                        names.competence(skill.competence(), locale),
                        skill.level().value());
        };
        Tone tone = switch (goal.state()) {
            case PROPOSED -> Tone.INFO;
            case AGREED -> Tone.SUCCESS;
            case DECLINED, WITHDRAWN -> Tone.NEUTRAL;
        };
        return new Agreed(
                goal.id().toString(),
                title,
                wording.day(goal.due(), locale),
                new Badge(tone, phrases.say("task.goal.state." + goal.state(), locale)),
                goal.state() == GoalAgreementState.PROPOSED);
    }

    private Badge state(AssignmentState state, Locale locale) {
        Tone tone = switch (state) {
            case OPEN -> Tone.INFO;
            case OVERDUE -> Tone.DANGER;
            case DONE -> Tone.SUCCESS;
            case DONE_LATE -> Tone.WARNING;
            case EXEMPT, WITHDRAWN -> Tone.NEUTRAL;
        };
        return new Badge(tone, phrases.say("task.state." + state, locale));
    }
}

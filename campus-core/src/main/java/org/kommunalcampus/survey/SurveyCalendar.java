package org.kommunalcampus.survey;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;

/**
 * Does what a day asks for: ends rounds and counts them, begins planned ones, invites and reminds. What learners say about modules is counted once a week, so
 * that nobody who knows who answered today finds it in the results of tomorrow.
 */
@UseCase
@RequiredArgsConstructor
public class SurveyCalendar {

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("survey", 7, 1);

    private static final DayOfWeek COUNTED_ON = DayOfWeek.MONDAY;

    private final SurveyPlanRepository plans;
    private final SurveyRoundRepository rounds;
    private final QuestionnaireShelf shelf;
    private final SurveyBox box;
    private final SurveyInvitations invitations;
    private final Reminders reminders;
    private final Clock clock;

    /** Does what today asks for; doing it twice changes nothing. */
    @CapabilityOnly("the daily job")
    public void run() {
        LocalDate today = LocalDate.now(clock);
        rounds.findByClosedFalse().stream()
                .filter(round -> round.closesOn().isBefore(today))
                .forEach(round -> {
                    round.close();
                    box.emptyRound(round.kind(), round.id());
                });
        plans.findAll().stream()
                .filter(plan -> plan.isDue(today) && !rounds.existsByKindAndClosedFalse(plan.kind()))
                .forEach(plan -> begin(plan, today));
        remind();
        if (today.getDayOfWeek() == COUNTED_ON) {
            box.emptyModules();
        }
        invitations.toTransfer(today);
    }

    /** Counts what learners have said about modules so far, without waiting for the day of the week; returns how many answers were counted. */
    @CapabilityOnly("the demo, whose answers are those of invented people")
    public int countModules() {
        return box.emptyModules();
    }

    private void begin(SurveyPlan plan, LocalDate today) {
        SurveyRound round = rounds.save(plan.begin(shelf.current(plan.kind()).number(), today));
        invitations.to(round.view());
    }

    private void remind() {
        List<SurveyRound> open = rounds.findByClosedFalse();
        List<Deadline> deadlines = open.stream()
                .map(round -> new Deadline(round.id(), round.closesOn(), round.opensOn()))
                .toList();
        reminders
                .take(SCHEDULE, deadlines)
                .forEach(due -> open.stream()
                        .filter(round -> round.id().equals(due.subject()))
                        .forEach(round -> invitations.to(round.view())));
    }
}

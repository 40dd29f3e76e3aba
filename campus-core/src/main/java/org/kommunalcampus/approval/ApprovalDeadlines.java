package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.RequestedEnrolments;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Limit;

/** What days do to open requests: managers are reminded once, HR hears of what they leave lying, and a request that nobody decides in time frees its seat. */
@UseCase
@RequiredArgsConstructor
public class ApprovalDeadlines {

    private static final ReminderSchedule REMINDER = ReminderSchedule.of("approval", 3);
    private static final ReminderSchedule ESCALATION = ReminderSchedule.of("approval-escalation", 1);
    private static final Caller PLATFORM = Caller.system("approvals");
    private static final int PORTION = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ApprovalRequestRepository requests;
    private final ApprovalDesk desk;
    private final RequestedEnrolments enrolments;
    private final Reminders reminders;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Reminds managers three days before the last day, and tells HR a day before it; returns how many requests that concerns. */
    @CapabilityOnly("the nightly job")
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        List<ApprovalRequest> due = new ArrayList<>();
        UUID after = BEFORE_ALL;
        List<ApprovalRequest> portion;
        do {
            portion = requests.findOpenBetween(today, REMINDER.furthest(today), after, Limit.of(PORTION));
            List<ApprovalRequest> withManager = portion.stream()
                    .filter(request -> request.step() == ApprovalStep.MANAGER)
                    .toList();
            List<ApprovalRequest> escalated = take(ESCALATION, portion);
            escalated.forEach(desk::tellHr);
            List<ApprovalRequest> reminded = take(REMINDER, withManager);
            desk.remind(reminded);
            due.addAll(escalated);
            due.addAll(reminded);
            after = portion.isEmpty() ? after : portion.getLast().id().value();
        } while (portion.size() == PORTION);
        return (int) due.stream().distinct().count();
    }

    /** The open requests whose last day has passed. */
    @CapabilityOnly("the nightly job")
    public List<ApprovalId> overdue() {
        return requests.findOverdue(LocalDate.now(clock)).stream()
                .map(ApprovalId::new)
                .toList();
    }

    /** Ends a request that nobody decided in time, frees its seat and tells the person; does nothing for one that was decided meanwhile. */
    @CapabilityOnly("the nightly job")
    public void expire(ApprovalId id) {
        UUID enrolment = requests.findEnrolmentId(id.value()).orElseThrow(() -> new NotFound("approval", id));
        enrolments.takeTurn(new EnrolmentId(enrolment));
        requests.findById(id.value())
                .filter(request -> request.state() == ApprovalState.OPEN
                        && request.decideBy().isBefore(LocalDate.now(clock)))
                .ifPresent(this::end);
    }

    private void end(ApprovalRequest request) {
        request.expire(Times.now(clock));
        enrolments.lapse(request.enrolment());
        audit.record(PLATFORM, "approval.expired", "member", request.member().toString(), "approval " + request.id());
        notifications.tellDecision(
                NotificationKind.REQUEST_EXPIRED,
                request.id().toString(),
                Set.of(request.member()),
                DecisionFacts.of(request.module()).onSeatOfAnother(request.takesOver()));
    }

    private List<ApprovalRequest> take(ReminderSchedule schedule, List<ApprovalRequest> open) {
        Set<UUID> due = reminders
                .take(
                        schedule,
                        open.stream()
                                .map(request ->
                                        new Deadline(request.id().value(), request.decideBy(), request.askedOfStepOn()))
                                .toList())
                .stream()
                .map(Deadline::subject)
                .collect(Collectors.toSet());
        return open.stream()
                .filter(request -> due.contains(request.id().value()))
                .toList();
    }
}

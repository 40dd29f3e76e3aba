package org.kommunalcampus.survey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Tells people of surveys. Learners who took part are not told again; at desks nobody knows who did. */
@Component
@RequiredArgsConstructor
class SurveyInvitations {

    private static final ReminderSchedule TRANSFER = ReminderSchedule.of("transfer", 0);

    /** Days on which the platform did not run are made up for. */
    private static final int LOOK_BACK_DAYS = 7;

    private static final int PORTION = 500;

    private final Municipalities municipalities;
    private final Staff staff;
    private final Providers providers;
    private final Completions completions;
    private final ParticipationRepository participations;
    private final Reminders reminders;
    private final Notifications notifications;

    /** Tells all whom the round asks. */
    void to(SurveyRoundView round) {
        switch (round.kind()) {
            case LEARNERS -> towns().forEach(town -> learners(round, staff.of(town.id())));
            case HR ->
                towns().stream()
                        .filter(town -> !staff.hrOf(town.id()).isEmpty())
                        .forEach(town -> desk(round, SharedInbox.hr(town.id())));
            case PROVIDERS ->
                providers.accredited().keySet().forEach(provider -> desk(round, SharedInbox.of(provider)));
            case PREPARATION, FOLLOW_UP, TRANSFER ->
                throw new IllegalArgumentException(round.kind() + " has no rounds");
        }
    }

    /** Asks those who completed a module three months ago and still work whether they apply it; nobody twice about the same. */
    void toTransfer(LocalDate today) {
        for (int back = LOOK_BACK_DAYS; back >= 0; back--) {
            LocalDate due = today.minusDays(back);
            List<CompletionView> completed = completions.on(due.minusMonths(SurveyOccasions.TRANSFER_MONTHS));
            for (int from = 0; from < completed.size(); from += PORTION) {
                transfer(completed.subList(from, Math.min(from + PORTION, completed.size())), due);
            }
        }
    }

    private void transfer(List<CompletionView> completed, LocalDate due) {
        Set<MemberId> working =
                staff.working(completed.stream().map(CompletionView::member).collect(Collectors.toSet()));
        Map<UUID, CompletionView> byId = completed.stream()
                .filter(one -> working.contains(one.member()))
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        Map<MemberId, List<String>> told = new HashMap<>();
        reminders
                .take(
                        TRANSFER,
                        byId.keySet().stream()
                                .map(id -> Deadline.untold(id, due))
                                .toList())
                .forEach(one -> Optional.ofNullable(byId.get(one.subject()))
                        .ifPresent(completion -> told.put(completion.member(), List.of())));
        notifications.tell(NotificationKind.TRANSFER_ASKED, told);
    }

    private List<MunicipalityView> towns() {
        return municipalities
                .search(Caller.system("surveys"), null, Pageable.unpaged())
                .getContent();
    }

    private void learners(SurveyRoundView round, List<Employee> employed) {
        for (int from = 0; from < employed.size(); from += PORTION) {
            List<String> ids = employed.subList(from, Math.min(from + PORTION, employed.size())).stream()
                    .map(person -> person.id().toString())
                    .toList();
            Set<String> open = new HashSet<>(ids);
            open.removeAll(participations.participants(round.kind(), round.id().value(), ids));
            notifications.tell(
                    NotificationKind.SURVEY_OPEN,
                    open.stream()
                            .collect(Collectors.toMap(
                                    MemberId::of,
                                    person -> List.of(round.closesOn().toString()))));
        }
    }

    private void desk(SurveyRoundView round, SharedInbox desk) {
        notifications.tellDesk(
                NotificationKind.SURVEY_AT_DESK,
                desk,
                round.id().toString(),
                List.of(round.closesOn().toString()));
    }
}

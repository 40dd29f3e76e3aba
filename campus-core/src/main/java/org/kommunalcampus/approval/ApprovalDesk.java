package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Knows who is to decide about a request and until when, and tells them that it waits. */
@Component
@RequiredArgsConstructor
class ApprovalDesk {

    private final Members members;
    private final Sessions sessions;
    private final Notifications notifications;
    private final Clock clock;

    /** Who leads the person today; {@code null} where nobody does or the manager has left, so that HR is asked. */
    @Nullable
    MemberId managerOf(MemberView person) {
        return Optional.ofNullable(person.manager())
                .flatMap(manager ->
                        Optional.ofNullable(members.byIds(Set.of(manager)).get(manager)))
                .filter(manager -> !manager.hasLeft(LocalDate.now(clock)))
                .map(MemberView::id)
                .orElse(null);
    }

    /** The last day for a decision: so many days from now, and the day before the session at the latest, but never before today. */
    LocalDate deadline(int days, @Nullable SessionId session) {
        LocalDate today = LocalDate.now(clock);
        LocalDate usual = today.plusDays(days);
        LocalDate eve = Optional.ofNullable(session)
                .flatMap(id -> Optional.ofNullable(sessions.byId(Set.of(id)).get(id)))
                .map(run -> LocalDate.ofInstant(run.startsAt(), clock.getZone()).minusDays(1))
                .orElse(usual);
        LocalDate last = eve.isBefore(usual) ? eve : usual;
        return last.isBefore(today) ? today : last;
    }

    /** Tells those who are to decide that something new waits for them. */
    void tell(ApprovalRequest request) {
        if (request.step() == ApprovalStep.HR) {
            tellHr(request);
        } else {
            NotificationKind kind =
                    request.travelWaits() ? NotificationKind.TRAVEL_ASKED : NotificationKind.APPROVAL_ASKED;
            notifications.tell(kind, byLeader(List.of(request)));
        }
    }

    /** Tells HR of a request that it can decide about. */
    void tellHr(ApprovalRequest request) {
        notifications.tellDesk(
                NotificationKind.APPROVAL_AT_HR,
                SharedInbox.hr(request.municipality()),
                request.id().toString(),
                List.of(request.id().toString()));
    }

    /** Reminds those who lead the people of these requests, each once. */
    void remind(List<ApprovalRequest> requests) {
        notifications.tell(NotificationKind.APPROVAL_DUE, byLeader(requests));
    }

    /** Everybody who leads the person of one of the requests, as manager or as deputy, with the id of one such request, and that all of them are for seats of others where they are. */
    private Map<MemberId, List<String>> byLeader(List<ApprovalRequest> requests) {
        Map<MemberId, MemberView> people =
                members.byIds(requests.stream().map(ApprovalRequest::member).toList());
        Map<MemberId, MemberView> managers = members.byIds(people.values().stream()
                .flatMap(person -> Stream.ofNullable(person.manager()))
                .toList());
        Map<MemberId, List<ApprovalRequest>> asked = new HashMap<>();
        requests.forEach(request -> Stream.ofNullable(people.get(request.member()))
                .flatMap(person -> Stream.ofNullable(person.manager()))
                .flatMap(manager -> Stream.ofNullable(managers.get(manager)))
                .flatMap(manager -> Stream.concat(Stream.of(manager.id()), Stream.ofNullable(manager.deputy())))
                .filter(leader -> !leader.equals(request.member()))
                .forEach(leader ->
                        asked.computeIfAbsent(leader, any -> new ArrayList<>()).add(request)));
        Map<MemberId, List<String>> told = new HashMap<>();
        asked.forEach((leader, all) -> told.put(leader, arguments(all)));
        return told;
    }

    private static List<String> arguments(List<ApprovalRequest> all) {
        List<String> arguments = new ArrayList<>();
        arguments.add(all.getLast().id().toString());
        arguments.addAll(DecisionFacts.none()
                .onSeatOfAnother(all.stream().allMatch(ApprovalRequest::takesOver))
                .lines());
        return arguments;
    }
}

package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalState;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/** Which staffing groups would fall below their minimum if what people ask for were approved. */
@UseCase
@RequiredArgsConstructor
public class StaffingConflicts {

    private static final String LIST = "staffing-conflicts";

    private final StaffedGroups groups;
    private final AwayReader reader;
    private final KnownSessions sessions;
    private final PlanningScope scope;
    private final Members members;
    private final Audit audit;

    /**
     * The conflicts of each of these requests by day, as far as its person is one whose days the caller plans; requests without any are missing. The requests themselves
     * count one by one: what else is asked for may be declined. In a constant number of queries.
     */
    @Evaluation(Absences.NAME)
    public Map<ApprovalId, List<StaffingConflict>> of(
            Caller caller, MunicipalityId municipality, Collection<ApprovalView> requests) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        List<ApprovalView> open = requests.stream()
                .filter(request -> request.state() == ApprovalState.OPEN && request.session() != null)
                .toList();
        Set<MemberId> people = members.among(
                        caller,
                        municipality,
                        open.stream().map(ApprovalView::member).toList())
                .keySet();
        Map<SessionId, SessionDays> days = open.isEmpty()
                ? Map.of()
                : sessions.inPerson(
                        open.stream()
                                .map(ApprovalView::session)
                                .filter(Objects::nonNull)
                                .toList(),
                        DayRange.CALENDAR.first(),
                        DayRange.CALENDAR.last());
        List<StaffedGroup> concerned = days.isEmpty() ? List.of() : groups.with(municipality, people);
        if (concerned.isEmpty()) {
            return Map.of();
        }
        LocalDate first = days.values().stream()
                .map(SessionDays::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = days.values().stream()
                .map(SessionDays::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Set<MemberId> everybody =
                concerned.stream().flatMap(group -> group.people().stream()).collect(Collectors.toSet());
        AwayDays away = reader.of(everybody, first, last);
        Set<LocalDate> holidays = groups.holidays(municipality, first, last);
        Set<MemberId> named = caller.is(Role.HR) ? everybody : scope.of(caller, municipality, null);
        Map<ApprovalId, List<StaffingConflict>> found = new HashMap<>();
        for (ApprovalView request : open) {
            SessionDays span = days.get(request.session());
            if (span != null && people.contains(request.member())) {
                List<StaffingConflict> conflicts = concerned.stream()
                        .flatMap(group ->
                                StaffingRule.without(request.member(), group, span.first(), span.last(), away, holidays)
                                        .stream())
                        .map(day -> conflict(day, request.member(), away, named))
                        .sorted(Comparator.comparing(StaffingConflict::day).thenComparing(StaffingConflict::group))
                        .toList();
                if (!conflicts.isEmpty()) {
                    found.put(request.id(), conflicts);
                }
            }
        }
        audit.looked(
                caller,
                found.values().stream()
                        .flatMap(List::stream)
                        .flatMap(conflict -> conflict.others().keySet().stream())
                        .collect(Collectors.toSet()),
                LIST);
        return found;
    }

    private static StaffingConflict conflict(StaffingDay day, MemberId person, AwayDays away, Set<MemberId> named) {
        Map<MemberId, AwayKind> others = new HashMap<>(away.on(day.day()));
        others.keySet().retainAll(day.group().people());
        others.remove(person);
        int all = others.size();
        others.keySet().retainAll(named);
        return new StaffingConflict(
                day.group().id(),
                day.group().name(),
                day.day(),
                day.group().minimum(),
                day.present(),
                others,
                all - others.size());
    }
}

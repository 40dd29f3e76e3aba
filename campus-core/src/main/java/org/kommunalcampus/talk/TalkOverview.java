package org.kommunalcampus.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** What HR learns of talks: with whom one was held, with whom one is due, and what both agreed on; nothing that was said or noted. */
@UseCase
@RequiredArgsConstructor
public class TalkOverview {

    private final TalkCalendar calendar;
    private final TalkBook book;
    private final TalkPersonRepository people;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    /**
     * Everybody who works in the municipality, or in the unit and below it, those who are away included; whose talk is due first comes first. The look is written
     * down. Throws {@link NotFound} for a unit that the municipality does not have.
     *
     * @param overdueOnly leaves out those whose talk was held in time, and for whom no rule holds
     */
    @Evaluation(value = LedTalks.NAME, readers = Role.HR)
    public Page<HeldTalk> of(
            Caller caller, MunicipalityId municipality, @Nullable UnitId unit, boolean overdueOnly, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        LocalDate today = LocalDate.now(clock);
        Set<UnitId> units = unit == null
                ? Set.of()
                : staff.within(municipality, List.of(unit)).getOrDefault(unit, Set.of());
        List<Employee> here = staff.of(municipality).stream()
                .filter(person -> unit == null || person.unit() != null && units.contains(person.unit()))
                .filter(person -> person.isEmployedOn(today))
                .toList();
        List<TalkDue> found = calendar.of(municipality, here).stream()
                .filter(due -> !overdueOnly || due.isOverdue(today))
                .toList();
        List<TalkDue> shown =
                found.stream().skip(page.getOffset()).limit(page.getPageSize()).toList();
        Set<MemberId> named = shown.stream().map(TalkDue::member).collect(Collectors.toSet());
        audit.looked(caller, named, LedTalks.NAME);
        Map<MemberId, PersonResult> latest = agreed(named);
        return new PageImpl<>(
                shown.stream().map(due -> held(due, latest.get(due.member()))).toList(), page, found.size());
    }

    private Map<MemberId, PersonResult> agreed(Set<MemberId> named) {
        Map<MemberId, TalkPerson> latest = new HashMap<>();
        people.findConfirmed(named.stream().map(MemberId::value).toList())
                .forEach(person -> latest.putIfAbsent(person.member(), person));
        return book.results(List.copyOf(latest.values())).stream()
                .collect(Collectors.toMap(PersonResult::member, result -> result));
    }

    private static HeldTalk held(TalkDue due, @Nullable PersonResult result) {
        return result == null
                ? new HeldTalk(due, false, List.of())
                : new HeldTalk(due, result.noNeed(), result.measures());
    }
}

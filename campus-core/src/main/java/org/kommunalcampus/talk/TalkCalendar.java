package org.kommunalcampus.talk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.EmploymentStatus;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/** Knows when each person's next talk is due. Two queries, whatever the number of people. */
@Component
@RequiredArgsConstructor
class TalkCalendar {

    private static final Comparator<TalkDue> EARLIEST_FIRST = Comparator.comparing(
                    TalkDue::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(due -> due.member().value());

    private final TalkPolicyRepository policies;
    private final TalkPersonRepository people;

    /** Those who work in the municipality, who is due first comes first. */
    List<TalkDue> of(MunicipalityId municipality, Collection<Employee> staff) {
        Reckoning reckoning = reckoning(municipality);
        return staff.stream()
                .map(person -> reckoning.due(person.id(), person.status(), person.entryDate()))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    /** The same for people of a team. */
    List<TalkDue> ofTeam(MunicipalityId municipality, Collection<MemberView> team) {
        Reckoning reckoning = reckoning(municipality);
        return team.stream()
                .map(person -> reckoning.due(person.id(), person.employmentStatus(), person.entryDate()))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private Reckoning reckoning(MunicipalityId municipality) {
        Map<MemberId, LocalDate> held = people.lastHeld(municipality.value()).stream()
                .collect(Collectors.toMap(each -> new MemberId(each.person()), TalkPersonRepository.PersonDay::day));
        return new Reckoning(policies.findById(municipality.value()).orElse(null), held);
    }

    /** A year after the last talk; who never had one, a year after entry, but nobody before the rule for their kind of employees began or was shortened. */
    private record Reckoning(@Nullable TalkPolicy policy, Map<MemberId, LocalDate> held) {

        TalkDue due(MemberId person, @Nullable EmploymentStatus status, @Nullable LocalDate entry) {
            LocalDate last = held.get(person);
            Integer months = policy == null ? null : policy.intervals().months(status);
            if (policy == null || months == null) {
                return new TalkDue(person, last, null);
            }
            LocalDate from = last == null ? entry : last;
            LocalDate since = policy.since(status);
            LocalDate reckoned = from == null ? since : from.plusMonths(months);
            return new TalkDue(person, last, reckoned.isBefore(since) ? since : reckoned);
        }
    }
}

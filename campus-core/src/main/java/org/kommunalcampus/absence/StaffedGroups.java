package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.PublicHolidays;
import org.kommunalcampus.shared.UnitId;
import org.springframework.stereotype.Component;

/** Reads the staffing groups of a municipality with the people who belong to them from today on, and the days on which nobody has to be there. */
@Component
@RequiredArgsConstructor
class StaffedGroups {

    private final StaffingGroupRepository groups;
    private final Staff staff;
    private final Municipalities municipalities;
    private final PublicHolidays holidays;

    /** All of them by name; none costs one query. */
    List<StaffedGroup> of(MunicipalityId municipality) {
        return staffed(municipality, groups.findByMunicipalityIdOrderByNameAscIdAsc(municipality.value()));
    }

    /** Those in which one of the people is. */
    List<StaffedGroup> with(MunicipalityId municipality, Set<MemberId> people) {
        return of(municipality).stream()
                .filter(group -> people.stream().anyMatch(group.people()::contains))
                .toList();
    }

    /** These groups in their order. */
    List<StaffedGroup> staffed(MunicipalityId municipality, List<StaffingGroup> known) {
        if (known.isEmpty()) {
            return List.of();
        }
        List<Employee> working = staff.of(municipality);
        Set<UnitId> tops =
                known.stream().flatMap(group -> group.terms().units().stream()).collect(Collectors.toSet());
        Map<UnitId, Set<UnitId>> within = staff.within(municipality, tops);
        return known.stream()
                .map(group -> StaffedGroup.of(group.id(), group.terms(), people(group.terms(), working, within)))
                .toList();
    }

    /** Waits until nobody else decides about people of these groups; from then on others wait for this transaction. */
    void hold(Collection<StaffedGroup> held) {
        if (!held.isEmpty()) {
            groups.findToHold(
                    held.stream().map(group -> group.id().value()).sorted().toList());
        }
    }

    /** The public holidays where the municipality lies, of all years between the days. */
    Set<LocalDate> holidays(MunicipalityId municipality, LocalDate first, LocalDate last) {
        return state(municipality)
                .map(state -> holidays.of(state, first.getYear(), last.getYear()))
                .orElse(Set.of());
    }

    /** What a day is called there that is a public holiday. */
    Optional<String> holiday(Optional<FederalState> state, LocalDate day) {
        return state.flatMap(known -> holidays.name(day, known));
    }

    Optional<FederalState> state(MunicipalityId municipality) {
        return FederalState.ofMunicipality(municipalities.find(municipality).ags());
    }

    private static List<Employee> people(StaffingTerms terms, List<Employee> working, Map<UnitId, Set<UnitId>> within) {
        Set<UnitId> units = terms.units().stream()
                .flatMap(unit -> within.getOrDefault(unit, Set.of()).stream())
                .collect(Collectors.toSet());
        return working.stream()
                .filter(person -> terms.members().contains(person.id()) || isIn(units, person))
                .toList();
    }

    private static boolean isIn(Set<UnitId> units, Employee person) {
        UnitId unit = person.unit();
        return unit != null && units.contains(unit);
    }
}

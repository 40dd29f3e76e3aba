package org.kommunalcampus.assignment;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.UnitId;
import org.springframework.stereotype.Component;

/** Finds out who is meant, in a few queries however many there are. */
@Component
@RequiredArgsConstructor
class Addressees {

    private final Staff staff;
    private final StaffGroupRepository groups;

    /** Those who work in the municipality today and are meant, by id; throws {@link Invalid} for a person who does not work there. */
    List<Employee> of(MunicipalityId municipality, Audience audience) {
        var employed = new TreeMap<MemberId, Employee>();
        staff.of(municipality).forEach(employee -> employed.put(employee.id(), employee));
        if (!employed.keySet().containsAll(audience.people())) {
            throw new Invalid("/people", "unknown-member", "The municipality employs no such person today.");
        }
        Set<UnitId> units = staff.within(municipality, audience.units()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Set<MemberId> grouped = members(municipality, audience.groups());
        return employed.values().stream()
                .filter(person -> audience.people().contains(person.id())
                        || grouped.contains(person.id())
                        || (person.unit() != null && units.contains(person.unit())))
                .toList();
    }

    private Set<MemberId> members(MunicipalityId municipality, Set<GroupId> wanted) {
        Set<UUID> ids = wanted.stream().map(GroupId::value).collect(Collectors.toSet());
        List<StaffGroup> found =
                ids.isEmpty() ? List.of() : groups.findByMunicipalityIdAndIdIn(municipality.value(), ids);
        if (found.size() < ids.size()) {
            throw new NotFound("group", wanted);
        }
        return found.stream().flatMap(group -> group.members().stream()).collect(Collectors.toSet());
    }
}

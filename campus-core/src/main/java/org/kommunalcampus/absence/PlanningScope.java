package org.kommunalcampus.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.springframework.stereotype.Component;

/** Whose days a caller plans, and when people are away. */
@Component
@RequiredArgsConstructor
class PlanningScope {

    private static final int CHUNK = 500;

    private final AbsenceRepository absences;
    private final Members members;
    private final Staff staff;
    private final Clock clock;

    /** Those who work today: for HR in the unit or, with {@code null}, everywhere; for others those of them whom they lead. */
    Set<MemberId> of(Caller caller, MunicipalityId municipality, @Nullable UnitId unit) {
        Set<UnitId> within = unit == null
                ? Set.of()
                : Objects.requireNonNull(
                        staff.within(municipality, Set.of(unit)).get(unit));
        if (caller.is(Role.HR)) {
            return staff.of(municipality).stream()
                    .filter(person -> unit == null || within.contains(person.unit()))
                    .map(Employee::id)
                    .collect(Collectors.toSet());
        }
        return members.teamOf(caller).stream()
                .filter(person -> unit == null || within.contains(person.unit()))
                .map(MemberView::id)
                .collect(Collectors.toSet());
    }

    Set<MemberId> everybody(MunicipalityId municipality) {
        return staff.of(municipality).stream().map(Employee::id).collect(Collectors.toSet());
    }

    boolean hasLeft(MemberView person) {
        return person.hasLeft(LocalDate.now(clock));
    }

    /** The absences of these people on one of the days; one query for up to 500 people. */
    List<Absence> absencesOf(Collection<MemberId> people, LocalDate first, LocalDate last) {
        List<UUID> ids = people.stream().map(MemberId::value).distinct().toList();
        List<Absence> found = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            found.addAll(absences.findOf(ids.subList(start, Math.min(start + CHUNK, ids.size())), first, last));
        }
        return found;
    }
}

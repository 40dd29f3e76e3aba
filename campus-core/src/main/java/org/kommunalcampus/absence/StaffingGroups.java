package org.kommunalcampus.absence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of which a minimum must be at work. HR of the municipality keeps all of them; who leads people keeps those that consist of these people, and of the one who
 * leads them, alone.
 */
@UseCase
@RequiredArgsConstructor
public class StaffingGroups {

    /** Of them a municipality has at most so many. */
    public static final int MOST = 500;

    private static final Sort BY_NAME = Sort.by("name", "id");

    private final StaffingGroupRepository groups;
    private final StaffedGroups staffed;
    private final PlanningScope scope;
    private final Members members;
    private final Staff staff;
    private final Audit audit;

    /** The groups by name: for HR all of them, for others those in which somebody is whom they lead. */
    @Evaluation(Absences.NAME)
    @Transactional(readOnly = true)
    public Page<StaffingGroupView> of(Caller caller, MunicipalityId municipality, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        Pageable sorted = PageRequest.of(page.getPageNumber(), page.getPageSize(), BY_NAME);
        if (caller.is(Role.HR)) {
            Page<StaffingGroup> found = groups.findByMunicipalityId(municipality.value(), sorted);
            return new PageImpl<>(views(caller, municipality, found.getContent()), sorted, found.getTotalElements());
        }
        Set<MemberId> led = scope.of(caller, municipality, null);
        List<StaffingGroup> all = groups.findByMunicipalityIdOrderByNameAscIdAsc(municipality.value());
        Set<StaffingGroupId> touching = staffed.staffed(municipality, all).stream()
                .filter(group -> led.stream().anyMatch(group.people()::contains))
                .map(StaffedGroup::id)
                .collect(Collectors.toSet());
        List<StaffingGroup> mine =
                all.stream().filter(group -> touching.contains(group.id())).toList();
        List<StaffingGroup> shown = mine.stream()
                .skip(sorted.getOffset())
                .limit(sorted.getPageSize())
                .toList();
        return new PageImpl<>(views(caller, municipality, shown), sorted, mine.size());
    }

    /** One group; throws {@link NotFound}, also for one in which nobody is whom the caller leads. */
    @Evaluation(Absences.NAME)
    @Transactional(readOnly = true)
    public StaffingGroupView find(Caller caller, MunicipalityId municipality, StaffingGroupId id) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        return views(caller, municipality, List.of(seen(caller, municipality, id)))
                .getFirst();
    }

    /** A new group. Throws {@link Invalid}, {@link NotFound} for units and people of others, {@link AccessDenied} for people whom the caller does not lead. */
    @Evaluation(Absences.NAME)
    public StaffingGroupId create(Caller caller, MunicipalityId municipality, StaffingTerms terms) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        StaffingTerms clean = terms.checked();
        if (groups.countByMunicipalityId(municipality.value()) >= MOST) {
            throw new Refused("too-many-staffing-groups", "there are " + MOST + " groups");
        }
        var group = new StaffingGroup(municipality, within(municipality, clean));
        mustKeep(caller, municipality, group);
        groups.save(group);
        note(caller, "staffing-group.created", group);
        return group.id();
    }

    /** Changes a group; throws {@link Stale} where somebody else did so, and as above. */
    @Evaluation(Absences.NAME)
    public void change(
            Caller caller, MunicipalityId municipality, StaffingGroupId id, StaffingTerms terms, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        StaffingGroup group = kept(caller, municipality, id, expectedVersion);
        group.describe(within(municipality, terms.checked()));
        mustKeep(caller, municipality, group);
        note(caller, "staffing-group.changed", group);
    }

    /** Dissolves a group; throws as above. */
    @Evaluation(Absences.NAME)
    public void dissolve(Caller caller, MunicipalityId municipality, StaffingGroupId id, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        StaffingGroup group = kept(caller, municipality, id, expectedVersion);
        groups.delete(group);
        note(caller, "staffing-group.dissolved", group);
    }

    private StaffingGroup kept(Caller caller, MunicipalityId municipality, StaffingGroupId id, long expectedVersion) {
        StaffingGroup group = seen(caller, municipality, id);
        mustKeep(caller, municipality, group);
        Stale.check(expectedVersion, group.version());
        return group;
    }

    private StaffingGroup seen(Caller caller, MunicipalityId municipality, StaffingGroupId id) {
        StaffingGroup group = groups.findByIdAndMunicipalityId(id.value(), municipality.value())
                .filter(known -> caller.is(Role.HR) || touches(caller, municipality, known))
                .orElseThrow(() -> new NotFound("staffing-group", id));
        return group;
    }

    private boolean touches(Caller caller, MunicipalityId municipality, StaffingGroup group) {
        Set<MemberId> people = people(municipality, group);
        return scope.of(caller, municipality, null).stream().anyMatch(people::contains);
    }

    private Set<MemberId> people(MunicipalityId municipality, StaffingGroup group) {
        return staffed.staffed(municipality, List.of(group)).getFirst().people();
    }

    private void mustKeep(Caller caller, MunicipalityId municipality, StaffingGroup group) {
        if (!caller.is(Role.HR) && !keeps(led(caller, municipality), people(municipality, group))) {
            throw new AccessDenied("person");
        }
    }

    private static boolean keeps(Set<MemberId> led, Set<MemberId> people) {
        return !people.isEmpty() && led.containsAll(people);
    }

    /** Whom the caller leads, and the caller. */
    private Set<MemberId> led(Caller caller, MunicipalityId municipality) {
        Set<MemberId> led = new HashSet<>(scope.of(caller, municipality, null));
        led.add(caller.requireMember());
        return led;
    }

    /** The same terms; throws {@link NotFound} for units and people that the municipality does not have. */
    private StaffingTerms within(MunicipalityId municipality, StaffingTerms terms) {
        staff.within(municipality, terms.units());
        Map<MemberId, MemberView> known = members.byIds(terms.members());
        terms.members().stream()
                .filter(person -> !Optional.ofNullable(known.get(person))
                        .filter(found -> found.municipality().equals(municipality))
                        .isPresent())
                .findFirst()
                .ifPresent(stranger -> {
                    throw new NotFound("member", stranger);
                });
        return terms;
    }

    private List<StaffingGroupView> views(Caller caller, MunicipalityId municipality, List<StaffingGroup> found) {
        Set<MemberId> led = caller.is(Role.HR) ? Set.of() : led(caller, municipality);
        Map<StaffingGroupId, StaffedGroup> people = staffed.staffed(municipality, found).stream()
                .collect(Collectors.toMap(StaffedGroup::id, group -> group));
        return found.stream()
                .map(group -> {
                    Set<MemberId> today =
                            Objects.requireNonNull(people.get(group.id())).people();
                    return new StaffingGroupView(
                            group.id(),
                            group.terms(),
                            today.size(),
                            caller.is(Role.HR) || keeps(led, today),
                            group.version());
                })
                .toList();
    }

    private void note(Caller caller, String action, StaffingGroup group) {
        audit.record(
                caller, action, "group", group.id().toString(), group.terms().name());
    }
}

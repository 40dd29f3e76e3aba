package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The staff of a municipality as a whole, for capabilities that decide about many people at once. */
@UseCase
@RequiredArgsConstructor
public class Staff {

    /** How far back departures are announced again, for days on which the platform did not run. */
    private static final int LOOK_BACK_DAYS = 14;

    private final MemberRepository members;
    private final OrgUnitRepository units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Everybody who works in the municipality today, by id; in one query. */
    @CapabilityOnly("capabilities that address groups of people")
    @Transactional(readOnly = true)
    public List<Employee> of(MunicipalityId municipality) {
        return members.findEmployedOn(municipality.value(), LocalDate.now(clock)).stream()
                .map(EmployeeRecord::view)
                .toList();
    }

    /** Each of these units with all units below it; throws {@link NotFound} for a unit that the municipality does not have. */
    @CapabilityOnly("capabilities that address units")
    @Transactional(readOnly = true)
    public Map<UnitId, Set<UnitId>> within(MunicipalityId municipality, Collection<UnitId> tops) {
        if (tops.isEmpty()) {
            return Map.of();
        }
        List<OrgUnit> all = units.findByMunicipalityIdOrderByCode(municipality.value());
        Set<UUID> known = new HashSet<>();
        all.forEach(unit -> known.add(unit.getId()));
        var tree = new UnitTree(all);
        Map<UnitId, Set<UnitId>> found = new HashMap<>();
        for (UnitId top : tops) {
            if (!known.contains(top.value())) {
                throw new NotFound("unit", top);
            }
            found.put(top, tree.within(top.value()).stream().map(UnitId::new).collect(Collectors.toSet()));
        }
        return found;
    }

    /** The unit and those above it, from the bottom up; empty for one that the municipality does not have. */
    @CapabilityOnly("capabilities in which units without something of their own use what those above have")
    @Transactional(readOnly = true)
    public List<UnitId> upwards(MunicipalityId municipality, UnitId unit) {
        Map<UUID, OrgUnit> all = units.findByMunicipalityIdOrderByCode(municipality.value()).stream()
                .collect(Collectors.toMap(OrgUnit::getId, known -> known));
        List<UnitId> found = new ArrayList<>();
        for (OrgUnit at = all.get(unit.value()); at != null; at = all.get(at.getParentId())) {
            found.add(new UnitId(at.getId()));
        }
        return found;
    }

    /** Those of the people who have not left by today; in one query for up to 500 people. */
    @CapabilityOnly("capabilities that remind people of what falls due")
    @Transactional(readOnly = true)
    public Set<MemberId> working(Collection<MemberId> people) {
        return people.isEmpty()
                ? Set.of()
                : members
                        .findIdsWorkingAmong(
                                people.stream().map(MemberId::value).toList(), LocalDate.now(clock))
                        .stream()
                        .map(MemberId::new)
                        .collect(Collectors.toSet());
    }

    /** Who works as HR of the municipality. */
    @CapabilityOnly("capabilities that write to people at a desk")
    @Transactional(readOnly = true)
    public List<MemberId> hrOf(MunicipalityId municipality) {
        return members.findIdsOfHr(municipality.value(), LocalDate.now(clock)).stream()
                .map(MemberId::new)
                .toList();
    }

    /** Those members of the Beirat whom a municipality employs. */
    @CapabilityOnly("capabilities that write to people at a desk")
    @Transactional(readOnly = true)
    public List<MemberId> reviewers() {
        return members.findIdsByRole(Role.REVIEWER, LocalDate.now(clock)).stream()
                .map(MemberId::new)
                .toList();
    }

    /** Publishes {@link MemberLeft} for those whose last day has passed lately; who hears it twice does nothing the second time. */
    @CapabilityOnly("the nightly job")
    public void announceDepartures() {
        LocalDate today = LocalDate.now(clock);
        members.findIdsLeftSince(today.minusDays(LOOK_BACK_DAYS), today)
                .forEach(left -> events.publishEvent(new MemberLeft(new MemberId(left))));
    }
}

package org.kommunalcampus.assignment;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Groups that HR puts together by hand, to address the same people again. */
@UseCase
@RequiredArgsConstructor
public class StaffGroups {

    private final StaffGroupRepository groups;
    private final Addressees addressees;
    private final Audit audit;

    /** The groups of the municipality by name. */
    @Transactional(readOnly = true)
    public List<StaffGroupView> of(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return groups.findByMunicipalityIdOrderByName(municipality.value()).stream()
                .map(StaffGroup::view)
                .toList();
    }

    /** Puts a group together; throws {@link Invalid} for a name that is missing or taken, for nobody, and for a stranger. */
    public GroupId create(Caller caller, MunicipalityId municipality, String name, Set<MemberId> people) {
        caller.requireAffiliation(municipality, Role.HR);
        var checks = new FieldChecks();
        String clean = checks.line("/name", name, 120);
        if (people.isEmpty()) {
            checks.reject("/people", "required", "Name at least one person.");
        }
        if (groups.existsByMunicipalityIdAndName(municipality.value(), clean)) {
            checks.reject("/name", "name-taken", "There is a group with this name.");
        }
        checks.orThrow();
        addressees.of(municipality, new Audience(people, Set.of(), Set.of()));
        GroupId id =
                groups.save(new StaffGroup(municipality, clean, people)).view().id();
        audit.record(caller, "group.created", "group", id.toString(), people.size() + " people");
        return id;
    }

    /** Dissolves a group; what was assigned to its people stays. Throws {@link NotFound}. */
    public void dissolve(Caller caller, MunicipalityId municipality, GroupId id) {
        caller.requireAffiliation(municipality, Role.HR);
        groups.delete(groups.findByMunicipalityIdAndId(municipality.value(), id.value())
                .orElseThrow(() -> new NotFound("group", id)));
        audit.record(caller, "group.dissolved", "group", id.toString(), null);
    }
}

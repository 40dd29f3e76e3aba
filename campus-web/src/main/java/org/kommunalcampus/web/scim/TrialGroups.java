package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryChange;
import org.kommunalcampus.provisioning.DirectoryEntryKind;
import org.kommunalcampus.provisioning.NewStep;
import org.kommunalcampus.provisioning.TrialRecord;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;
import org.springframework.stereotype.Component;

/** The units that a directory on trial believes to have made. */
@Component
@RequiredArgsConstructor
class TrialGroups {

    private final Trials trials;
    private final Members members;

    Optional<Group> find(DirectoryCall call, UnitId id) {
        return trials.find(call, DirectoryEntryKind.UNIT, id.value(), Group.class);
    }

    List<Group> all(DirectoryCall call) {
        return trials.all(call, DirectoryEntryKind.UNIT, Group.class);
    }

    void mustBeNew(DirectoryCall call, String name) {
        trials.mustBeNew(call, DirectoryEntryKind.UNIT, name);
    }

    /** People who were only tried cannot be moved, and are no fault. */
    Set<MemberId> withoutTried(DirectoryCall call, Set<MemberId> people) {
        if (!call.isOnTrial() || people.isEmpty()) {
            return people;
        }
        Set<MemberId> unknown = new HashSet<>(people);
        unknown.removeAll(members.among(call.caller(), call.town(), people).keySet());
        Set<UUID> tried = trials.among(
                call,
                DirectoryEntryKind.PERSON,
                unknown.stream().map(MemberId::value).toList());
        return people.stream().filter(person -> !tried.contains(person.value())).collect(Collectors.toSet());
    }

    void keep(DirectoryCall call, Group answer, Group said) {
        answer.setMembers(ids(said));
        call.keep(made(answer));
    }

    /** Shows what is different from what was said before; throws {@link Invalid} for people whom the municipality does not employ. */
    Group update(DirectoryCall call, Group before, Group said) {
        String name = said.getDisplayName().or(before::getDisplayName).orElse("");
        call.about(null, name);
        mustBeEmployed(call, withoutTried(call, GroupNodes.people(said)));
        List<DirectoryChange> changes = new ArrayList<>();
        before.getDisplayName()
                .filter(then -> !then.equals(name))
                .ifPresent(then -> changes.add(new DirectoryChange("unit", then, name)));
        Set<MemberId> joining = new HashSet<>(GroupNodes.people(said));
        joining.removeAll(GroupNodes.people(before));
        if (!joining.isEmpty()) {
            changes.add(new DirectoryChange("people", "", "+" + joining.size()));
        }
        Group answer = Group.builder()
                .id(before.getId().orElseThrow())
                .externalId(said.getExternalId().orElse(null))
                .displayName(name)
                .meta(Meta.builder()
                        .version(ETag.builder()
                                .weak(true)
                                .tag(Integer.toHexString(said.getMembers().hashCode()))
                                .build())
                        .build())
                .build();
        answer.setMembers(ids(said));
        call.keep(made(answer));
        call.note(new NewStep(
                changes.isEmpty() ? DirectoryAct.NOTHING : DirectoryAct.CHANGED, null, name, changes, null, null));
        return answer;
    }

    void drop(DirectoryCall call, Group tried) {
        String name = tried.getDisplayName().orElse("");
        call.about(null, name);
        call.drop(made(tried));
        call.note(new NewStep(DirectoryAct.UNIT_RELEASED, null, name, List.of(), null, null));
    }

    private void mustBeEmployed(DirectoryCall call, Set<MemberId> people) {
        if (!members.among(call.caller(), call.town(), people).keySet().containsAll(people)) {
            throw new Invalid("/members", "unknown-member", "The municipality employs no such person.");
        }
    }

    /** Who is in the group, without anything else that the directory says of them. */
    private static List<Member> ids(Group said) {
        return GroupNodes.people(said).stream()
                .map(person -> Member.builder()
                        .value(person.toString())
                        .type(GroupNodes.USER)
                        .build())
                .toList();
    }

    private static TrialRecord made(Group group) {
        return new TrialRecord(
                UUID.fromString(group.getId().orElseThrow()),
                DirectoryEntryKind.UNIT,
                group.getDisplayName().orElse(""),
                group.getExternalId().orElse(null),
                group.toString());
    }
}

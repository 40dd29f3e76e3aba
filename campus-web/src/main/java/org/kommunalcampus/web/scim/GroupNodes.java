package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provisioning.DirectoryUnit;
import org.kommunalcampus.shared.MemberId;

/** Units as SCIM's groups. */
final class GroupNodes {

    static final String USER = "User";

    private GroupNodes() {}

    /** The unit with its people, who are given even where the directory does not ask for them: the version counts them. */
    static Group group(DirectoryUnit unit, List<MemberView> people) {
        List<String> ids =
                people.stream().map(person -> person.id().toString()).sorted().toList();
        int sign = Objects.hash(unit.code(), unit.name(), unit.externalId(), ids);
        Group group = Group.builder()
                .id(unit.id().toString())
                .externalId(unit.externalId())
                .displayName(unit.name())
                .meta(Meta.builder()
                        .version(ETag.builder()
                                .weak(true)
                                .tag(Integer.toHexString(sign))
                                .build())
                        .build())
                .build();
        if (!people.isEmpty()) {
            group.setMembers(people.stream()
                    .map(person -> Member.builder()
                            .value(person.id().toString())
                            .display(person.fullName())
                            .type(USER)
                            .build())
                    .toList());
        }
        return group;
    }

    /** Whom the group holds; throws a fault for groups in groups, since the tree of units is HR's. */
    static Set<MemberId> people(Group group) {
        Set<MemberId> people = new LinkedHashSet<>();
        for (Member member : group.getMembers()) {
            if (member.getType().filter(type -> !USER.equalsIgnoreCase(type)).isPresent()) {
                throw new BadRequestException(
                        "members: Only people are members; HR sorts units into the tree.",
                        ScimType.RFC7644.INVALID_VALUE);
            }
            try {
                people.add(MemberId.of(member.getValue().orElse("")));
            } catch (IllegalArgumentException noId) {
                throw new BadRequestException("members: This is nobody's id.", ScimType.RFC7644.INVALID_VALUE);
            }
        }
        return people;
    }
}

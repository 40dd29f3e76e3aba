package org.kommunalcampus.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kommunalcampus.shared.MemberId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LearningGroupMemberRepository extends JpaRepository<LearningGroupMember, LearningGroupMember.Key> {

    @Query("select m from LearningGroupMember m where m.id.groupId = :group order by m.joinedAt, m.id.memberId")
    List<LearningGroupMember> of(UUID group);

    @Query("select m from LearningGroupMember m where m.id.memberId = :person order by m.id.groupId")
    List<LearningGroupMember> ofPerson(UUID person);

    @Query("select count(m) from LearningGroupMember m where m.id.groupId = :group")
    long size(UUID group);

    @Query("select count(m) from LearningGroupMember m where m.id.memberId = :person")
    long countOf(UUID person);

    @Query("select m.id.memberId from LearningGroupMember m where m.id.groupId = :group and m.id.memberId in :people")
    List<UUID> findAmong(UUID group, Collection<UUID> people);

    /** Those of the people who are in the group. */
    default Set<MemberId> among(UUID group, Set<MemberId> people) {
        return findAmong(group, people.stream().map(MemberId::value).toList()).stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    @Modifying(flushAutomatically = true)
    @Query("delete from LearningGroupMember m where m.id.groupId = :group")
    void deleteByGroup(UUID group);
}

package org.kommunalcampus.discussion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LearningGroupInvitationRepository extends JpaRepository<LearningGroupInvitation, UUID> {

    boolean existsByGroupIdAndMemberId(UUID group, UUID person);

    Optional<LearningGroupInvitation> findByIdAndMemberIdAndDeclinedFalse(UUID id, UUID person);

    Optional<LearningGroupInvitation> findByIdAndGroupIdAndDeclinedFalse(UUID id, UUID group);

    List<LearningGroupInvitation> findByMemberIdAndDeclinedFalseOrderByInvitedAtDesc(UUID person);

    List<LearningGroupInvitation> findByGroupIdAndDeclinedFalseOrderByInvitedAt(UUID group);

    @Modifying
    @Query("delete from LearningGroupInvitation i where i.groupId = :group and i.memberId = :person")
    void delete(UUID group, UUID person);

    @Modifying(flushAutomatically = true)
    @Query("delete from LearningGroupInvitation i where i.groupId = :group")
    void deleteByGroup(UUID group);

    @Modifying
    @Query("delete from LearningGroupInvitation i where i.memberId = :person")
    void deleteByPerson(UUID person);
}

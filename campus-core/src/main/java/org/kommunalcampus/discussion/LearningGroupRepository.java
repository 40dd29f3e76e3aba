package org.kommunalcampus.discussion;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LearningGroupRepository extends JpaRepository<LearningGroup, UUID> {

    boolean existsByIdAndModuleId(UUID id, UUID module);

    Optional<LearningGroup> findByCodeSha256(String hash);

    /** Locked, so that nobody comes in beyond the limit. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from LearningGroup g where g.id = :id")
    Optional<LearningGroup> findToChange(UUID id);

    @Query("""
            select new org.kommunalcampus.discussion.GroupRow(g, m.leads,
                (select count(o) from LearningGroupMember o where o.id.groupId = g.id))
            from LearningGroup g join LearningGroupMember m on m.id.groupId = g.id
            where m.id.memberId = :person order by g.name, g.id""")
    List<GroupRow> findByPerson(UUID person);

    List<LearningGroup> findByIdIn(Collection<UUID> ids);
}

/** A group with its size, and whether somebody leads it. */
record GroupRow(LearningGroup group, boolean leads, long size) {}

package org.kommunalcampus.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LearningGroupDateRepository extends JpaRepository<LearningGroupDate, UUID> {

    List<LearningGroupDate> findByGroupIdAndStartsAtAfterOrderByStartsAtAscIdAsc(UUID group, Instant since);

    long countByGroupIdAndStartsAtAfter(UUID group, Instant since);

    Optional<LearningGroupDate> findByIdAndGroupId(UUID id, UUID group);

    @Modifying(flushAutomatically = true)
    @Query("delete from LearningGroupDate d where d.groupId = :group")
    void deleteByGroup(UUID group);
}

package org.kommunalcampus.study;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ToolScoreRepository extends JpaRepository<ToolScore, ToolScore.Key> {

    @Query("select s from ToolScore s where s.id.enrolmentId in :enrolments")
    List<ToolScore> of(Collection<UUID> enrolments);
}

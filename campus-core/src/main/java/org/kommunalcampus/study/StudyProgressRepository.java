package org.kommunalcampus.study;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StudyProgressRepository extends JpaRepository<StudyProgress, StudyProgress.Key> {

    @Query("select p from StudyProgress p where p.id.enrolmentId in :enrolments")
    List<StudyProgress> of(Collection<UUID> enrolments);
}

package org.kommunalcampus.study;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HomeworkRepository extends JpaRepository<Homework, UUID> {

    @Query("select h from Homework h where h.enrolmentId in :enrolments order by h.number")
    List<Homework> of(Collection<UUID> enrolments);

    List<Homework> findByEnrolmentIdAndElementIdOrderByNumber(UUID enrolment, UUID element);

    Page<Homework> findByModuleIdOrderByGradedAtAscSubmittedAtAscIdAsc(UUID module, Pageable page);

    long countByModuleIdAndGradedAtIsNull(UUID module);

    boolean existsByEnrolmentIdAndFileId(UUID enrolment, UUID file);

    boolean existsByModuleIdAndFileId(UUID module, UUID file);
}

package org.kommunalcampus.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExamSupervisionRepository extends Repository<ExamSupervision, UUID> {

    ExamSupervision saveAndFlush(ExamSupervision supervision);

    void delete(ExamSupervision supervision);

    Optional<ExamSupervision> findById(UUID module);

    List<ExamSupervision> findByModuleIdIn(Collection<UUID> modules);
}

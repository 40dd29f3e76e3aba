package org.kommunalcampus.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExamSupervisorRepository extends Repository<ExamSupervisor, UUID> {

    ExamSupervisor save(ExamSupervisor supervisor);

    void delete(ExamSupervisor supervisor);

    Optional<ExamSupervisor> findById(UUID id);

    List<ExamSupervisor> findByModuleIdOrderById(UUID module);

    List<ExamSupervisor> findByStaffId(String staff);
}

package org.kommunalcampus.quality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Lines are added and read, and nothing else. */
interface CertificationStepRepository extends Repository<CertificationStep, UUID> {

    CertificationStep save(CertificationStep step);

    List<CertificationStep> findByModuleIdOrderByPosition(UUID module);

    Optional<CertificationStep> findFirstByModuleIdOrderByPositionDesc(UUID module);
}

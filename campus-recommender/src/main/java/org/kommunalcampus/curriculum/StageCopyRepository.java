package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StageCopyRepository extends Repository<StageCopy, UUID> {

    Optional<StageCopy> findById(UUID member);

    List<StageCopy> findByEndsOnBefore(LocalDate day);

    StageCopy save(StageCopy copy);

    void delete(StageCopy copy);
}

package org.kommunalcampus.quality;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Releases are added and read, and nothing else. */
interface CriteriaRepository extends Repository<ReleasedCriteria, Integer> {

    ReleasedCriteria save(ReleasedCriteria release);

    Optional<ReleasedCriteria> findById(Integer number);

    Optional<ReleasedCriteria> findFirstByOrderByVersionNoDesc();
}

package org.kommunalcampus.interview;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface GuideRepository extends Repository<StoredGuide, Integer> {

    Optional<StoredGuide> findFirstByOrderByNumberDesc();

    Optional<StoredGuide> findByNumber(int number);

    Page<StoredGuide> findAllByOrderByNumberDesc(Pageable page);

    StoredGuide save(StoredGuide guide);

    /** Writes now, so that two who publish at once learn of each other. */
    void flush();
}

package org.kommunalcampus.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AnswerRepository extends Repository<StoredAnswer, UUID> {

    List<StoredAnswer> findByMemberIdOrderByAnsweredAt(UUID member);

    Optional<StoredAnswer> findByMemberIdAndQuestion(UUID member, String question);

    StoredAnswer save(StoredAnswer answer);

    void delete(StoredAnswer answer);

    /** Writes now, so that two who answer the same at once learn of each other. */
    void flush();
}

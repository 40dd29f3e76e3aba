package org.kommunalcampus.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AnswerRepository extends Repository<GuideAnswer, UUID> {

    List<GuideAnswer> findByMemberIdOrderByAnsweredAt(UUID member);

    Optional<GuideAnswer> findByMemberIdAndQuestion(UUID member, String question);

    GuideAnswer save(GuideAnswer answer);

    void delete(GuideAnswer answer);

    /** Writes now, so that two who answer the same at once learn of each other. */
    void flush();
}

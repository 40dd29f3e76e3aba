package org.kommunalcampus.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContentQuestionRepository extends JpaRepository<ContentQuestion, UUID> {

    int countByContentId(UUID content);

    List<ContentQuestion> findByContentIdOrderByPosition(UUID content);

    List<ContentQuestion> findByContentIdInOrderByPosition(Collection<UUID> contents);

    Optional<ContentQuestion> findByContentIdAndQuestionId(UUID content, UUID question);

    /** How many questions each has, and what points they give together. */
    @Query("""
            select new org.kommunalcampus.content.QuestionTotals(q.contentId, count(q), sum(q.points))
            from ContentQuestion q where q.contentId in :contents group by q.contentId""")
    List<QuestionTotals> totals(Collection<UUID> contents);
}

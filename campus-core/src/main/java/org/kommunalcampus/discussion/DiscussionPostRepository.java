package org.kommunalcampus.discussion;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DiscussionPostRepository extends JpaRepository<DiscussionPost, UUID> {

    @Query(value = """
                    select new org.kommunalcampus.discussion.PostRow(p, a) from DiscussionPost p
                    join DiscussionAuthor a on a.id = p.authorId where p.threadId = :thread order by p.number""", countQuery = "select count(p) from DiscussionPost p where p.threadId = :thread")
    Page<PostRow> in(UUID thread, Pageable page);

    @Query("""
            select new org.kommunalcampus.discussion.PostRow(p, a) from DiscussionPost p
            join DiscussionAuthor a on a.id = p.authorId where p.id = :id and p.threadId = :thread""")
    Optional<PostRow> find(UUID id, UUID thread);

    /** How much somebody has written lately, whatever it was about. */
    @Query("""
            select count(p) from DiscussionPost p where p.writtenAt > :since and p.authorId in
                (select a.id from DiscussionAuthor a where a.memberId = :person)""")
    long countByPerson(UUID person, Instant since);

    @Modifying(flushAutomatically = true)
    @Query(
            "delete from DiscussionPost p where p.threadId in (select t.id from DiscussionThread t where t.boardId = :board)")
    void deleteByBoard(UUID board);
}

package org.kommunalcampus.discussion;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DiscussionThreadRepository extends JpaRepository<DiscussionThread, UUID> {

    String WANTED = """
            where t.boardId = :board
            and (:tag = '%' or (t.concealed = false and t.tags like :tag))
            and (:open = false or (t.kind = org.kommunalcampus.discussion.ThreadKind.QUESTION and t.acceptedPostId is null))
            and (:anything = true
                or (t.concealed = false and t.searchKey like :word1 escape '!' and t.searchKey like :word2 escape '!'
                    and t.searchKey like :word3 escape '!')
                or exists (select p.id from DiscussionPost p where p.threadId = t.id
                    and p.state = org.kommunalcampus.discussion.PostState.VISIBLE and lower(p.text) like :phrase escape '!'))
            """;

    /** The threads of a board that fit, with what the reader has seen of each. */
    @Query(value = """
                    select new org.kommunalcampus.discussion.ThreadRow(t, a, r.seen) from DiscussionThread t
                    join DiscussionAuthor a on a.id = t.authorId
                    left join DiscussionReading r on r.id.threadId = t.id and r.id.memberId = :reader
                    """ + WANTED, countQuery = "select count(t) from DiscussionThread t " + WANTED)
    Page<ThreadRow> search(
            UUID board,
            @Nullable UUID reader,
            String tag,
            boolean open,
            boolean anything,
            String word1,
            String word2,
            String word3,
            String phrase,
            Pageable page);

    Optional<DiscussionThread> findByIdAndModuleId(UUID id, UUID module);

    /** Locked, so that posts are numbered one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from DiscussionThread t where t.id = :id and t.moduleId = :module")
    Optional<DiscussionThread> findToChange(UUID id, UUID module);

    @Query("""
            select new org.kommunalcampus.discussion.BoardCount(t.boardId, count(t),
                sum(case when t.posts > coalesce(r.seen, 0) and (m.readUntil is null or t.lastPostAt > m.readUntil) then 1 else 0 end),
                sum(case when t.kind = org.kommunalcampus.discussion.ThreadKind.QUESTION and t.acceptedPostId is null then 1 else 0 end))
            from DiscussionThread t
            left join DiscussionReading r on r.id.threadId = t.id and r.id.memberId = :reader
            left join DiscussionMarker m on m.id.boardId = t.boardId and m.id.memberId = :reader
            where t.boardId in :boards group by t.boardId""")
    List<BoardCount> count(Collection<UUID> boards, @Nullable UUID reader);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from DiscussionThread t where t.boardId = :board")
    void deleteByBoard(UUID board);
}

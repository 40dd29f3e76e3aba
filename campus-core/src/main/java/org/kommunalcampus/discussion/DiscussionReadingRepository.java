package org.kommunalcampus.discussion;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What people have read: one row for each thread that somebody opened, none for what was marked as read as a whole. */
interface DiscussionReadingRepository extends Repository<DiscussionReading, DiscussionReading.Key> {

    /** Notes that the person has read up to this post, or further if that is known already. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into discussion_reading (member_id, thread_id, seen) values (:person, :thread, :seen)
            on duplicate key update seen = greatest(seen, values(seen))""")
    void note(String person, String thread, int seen);

    @Query("select r.seen from DiscussionReading r where r.id.memberId = :person and r.id.threadId = :thread")
    Optional<Integer> seen(UUID person, UUID thread);

    /** Counts everything on the board as read that came up to now. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into discussion_marker (member_id, board_id, read_until) values (:person, :board, :now)
            on duplicate key update read_until = values(read_until)""")
    void mark(String person, String board, Instant now);

    @Query("select m.readUntil from DiscussionMarker m where m.id.memberId = :person and m.id.boardId = :board")
    Optional<Instant> markedUntil(UUID person, UUID board);

    @Modifying
    @Query("""
            delete from DiscussionReading r where r.id.memberId = :person
                and r.id.threadId in (select t.id from DiscussionThread t where t.boardId = :board)""")
    void forget(UUID person, UUID board);

    @Modifying
    @Query("delete from DiscussionReading r where r.id.threadId = :thread")
    void deleteByThread(UUID thread);

    @Modifying(flushAutomatically = true)
    @Query(
            "delete from DiscussionReading r where r.id.threadId in (select t.id from DiscussionThread t where t.boardId = :board)")
    void deleteByBoard(UUID board);

    @Modifying
    @Query("delete from DiscussionMarker m where m.id.boardId = :board")
    void deleteMarkers(UUID board);

    @Modifying
    @Query("delete from DiscussionReading r where r.id.memberId = :person")
    void deleteByPerson(UUID person);

    @Modifying
    @Query("delete from DiscussionMarker m where m.id.memberId = :person")
    void deleteMarkersOf(UUID person);
}

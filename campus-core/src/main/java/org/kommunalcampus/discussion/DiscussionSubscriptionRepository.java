package org.kommunalcampus.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DiscussionSubscriptionRepository extends Repository<DiscussionSubscription, DiscussionSubscription.Key> {

    boolean existsById(DiscussionSubscription.Key id);

    /** Has the person told of news there; does nothing where that is so already. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into discussion_subscription (member_id, target_id, since) values (:person, :target, :now)
            on duplicate key update since = since""")
    void subscribe(String person, String target, Instant now);

    @Modifying
    @Query("delete from DiscussionSubscription s where s.id.memberId = :person and s.id.targetId = :target")
    void unsubscribe(UUID person, UUID target);

    @Query("select distinct s.id.memberId from DiscussionSubscription s where s.id.targetId in :targets")
    List<UUID> subscribers(Collection<UUID> targets);

    @Modifying
    @Query("delete from DiscussionSubscription s where s.id.targetId = :target")
    void deleteByTarget(UUID target);

    @Modifying(flushAutomatically = true)
    @Query("""
            delete from DiscussionSubscription s where s.id.targetId = :board
                or s.id.targetId in (select t.id from DiscussionThread t where t.boardId = :board)""")
    void deleteByBoard(UUID board);

    @Modifying(flushAutomatically = true)
    @Query("""
            delete from DiscussionSubscription s where s.id.memberId = :person and (s.id.targetId = :board
                or s.id.targetId in (select t.id from DiscussionThread t where t.boardId = :board))""")
    void leaveBoard(UUID person, UUID board);

    @Modifying
    @Query("delete from DiscussionSubscription s where s.id.memberId = :person")
    void deleteByPerson(UUID person);
}

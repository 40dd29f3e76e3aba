package org.kommunalcampus.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DiscussionAuthorRepository extends Repository<DiscussionAuthor, UUID> {

    Optional<DiscussionAuthor> findByModuleIdAndMemberId(UUID module, UUID member);

    Optional<DiscussionAuthor> findByModuleIdAndProviderId(UUID module, UUID provider);

    Optional<DiscussionAuthor> findById(UUID id);

    List<DiscussionAuthor> findByMemberId(UUID member);

    List<DiscussionAuthor> findByModuleIdAndMemberIdIn(UUID module, Collection<UUID> members);

    /** Learners who show one of the names and wrote something on the forums of the module; whoever only wrote in a learning group is not found. */
    @Query("""
            select a from DiscussionAuthor a where a.moduleId = :module and a.shownName in :names and a.memberId is not null
                and exists (select p.id from DiscussionPost p join DiscussionThread t on t.id = p.threadId
                    where p.authorId = a.id and t.scope <> org.kommunalcampus.discussion.Scope.GROUP)""")
    List<DiscussionAuthor> findSeenInForums(UUID module, Collection<String> names);

    /** Members of the group who show one of the names. */
    @Query("""
            select a from DiscussionAuthor a join LearningGroupMember g on g.id.memberId = a.memberId
            where g.id.groupId = :group and a.moduleId = :module and a.shownName in :names""")
    List<DiscussionAuthor> findInGroup(UUID module, UUID group, Collection<String> names);

    /** Stores somebody under this pseudonym, unless the person or the pseudonym is there already. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into discussion_author (id, module_id, member_id, provider_id, alias, shows_name, shown_name, version)
            values (:id, :module, :member, :provider, :alias, false, :name, 0)
            on duplicate key update version = version""")
    void storeNew(
            String id,
            String module,
            @Nullable String member,
            @Nullable String provider,
            @Nullable String alias,
            String name);
}

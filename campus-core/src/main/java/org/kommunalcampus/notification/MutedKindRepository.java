package org.kommunalcampus.notification;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MutedKindRepository extends JpaRepository<MutedKind, MutedKind.Key> {

    @Query("select m.id.kind from MutedKind m where m.id.memberId = :member")
    Set<NotificationKind> kindsOf(UUID member);

    /** Those of the people who do not want this kind. */
    @Query("select m.id.memberId from MutedKind m where m.id.kind = :kind and m.id.memberId in :members")
    Set<UUID> withoutWishFor(NotificationKind kind, Collection<UUID> members);

    @Modifying
    @Query("delete from MutedKind m where m.id.memberId = :member")
    void deleteByMember(UUID member);
}

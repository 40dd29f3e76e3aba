package org.kommunalcampus.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationRepository extends Repository<Notification, UUID> {

    Page<Notification> findByRecipientInOrderByCreatedAtDescIdAsc(Collection<String> recipients, Pageable page);

    Optional<Notification> findByIdAndRecipientIn(UUID id, Collection<String> recipients);

    List<Notification> findByIdInAndReadAtIsNull(Collection<UUID> ids);

    long countByRecipientInAndReadAtIsNull(Collection<String> recipients);

    @Query("select distinct n.memberId from Notification n where n.memberId in :members and n.readAt is null")
    List<UUID> findMembersWithUnread(Collection<UUID> members);

    @Modifying
    @Query("""
            update Notification n set n.readAt = :now, n.openKey = null
            where n.recipient in :recipients and n.readAt is null""")
    void readAll(Collection<String> recipients, Instant now);

    @Modifying
    @Query("delete from Notification n where n.createdAt < :day")
    int deleteOlderThan(Instant day);

    @Modifying
    @Query("delete from Notification n where n.memberId = :member")
    void deleteByMember(UUID member);
}

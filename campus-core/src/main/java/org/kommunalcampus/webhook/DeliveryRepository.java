package org.kommunalcampus.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kommunalcampus.shared.Backlog;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DeliveryRepository extends JpaRepository<Delivery, UUID> {

    /** What is due at addresses that are switched on: of each address the first ones, longest waiting first, and the first of all before the second of any. */
    @Query("""
            select new org.kommunalcampus.webhook.DueRow(d, w) from Delivery d join Webhook w on w.id = d.webhookId
            join (
                select m.id as id, row_number() over (partition by m.webhookId order by m.nextAt, m.createdAt, m.id) as turn
                from Delivery m join Webhook v on v.id = m.webhookId
                where m.state = DeliveryState.WAITING and m.nextAt <= :now and v.state = WebhookState.ACTIVE) t on t.id = d.id
            where t.turn <= :ofEach
            order by t.turn, d.nextAt, d.createdAt, d.id""")
    List<DueRow> due(Instant now, int ofEach, Limit most);

    /** The messages that are still to be delivered to addresses that are switched on. */
    @Query("""
            select new org.kommunalcampus.shared.Backlog$Waiting(count(d), min(d.createdAt)) from Delivery d join Webhook w on w.id = d.webhookId
            where d.state = DeliveryState.WAITING and w.state = WebhookState.ACTIVE""")
    Backlog.Waiting waiting();

    long countByWebhookIdAndEventAndCreatedAtGreaterThanEqual(UUID webhook, String event, Instant since);

    Page<Delivery> findByWebhookIdOrderByCreatedAtDescIdAsc(UUID webhook, Pageable page);

    Optional<Delivery> findByIdAndWebhookId(UUID id, UUID webhook);

    @Modifying
    @Query("delete from Delivery d where d.webhookId = :webhook")
    void deleteByWebhook(UUID webhook);

    @Modifying
    @Query("delete from Delivery d where d.state <> DeliveryState.WAITING and d.createdAt < :limit")
    void deleteSettledBefore(Instant limit);
}

/** A message with its address. */
record DueRow(Delivery delivery, Webhook webhook) {

    Deliveries.Due due() {
        return delivery.due(webhook);
    }
}

package org.kommunalcampus.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.NotificationId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that are to go by mail and are in none yet. */
@Component
@SetBased("a whole staff is told in one batch")
@RequiredArgsConstructor
class PendingMessages {

    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A message of the notification centre that is due. */
    record Due(String id, MemberId person, NotificationId message) {}

    /** When a person's message is to go. */
    record Scheduled(MemberId person, NotificationId message, Instant due) {}

    /** Adds messages; one that waits already, because it says something newer now, keeps its time. */
    void add(List<Scheduled> messages) {
        var now = Times.stored(clock.instant());
        batches.batchUpdate("""
                insert into mail_pending (id, member_id, notification_id, created_at, due_at) values (?, ?, ?, ?, ?)
                on duplicate key update created_at = values(created_at)""", messages, BATCH, (row, message) -> {
            row.setString(1, UUID.randomUUID().toString());
            row.setString(2, message.person().toString());
            row.setString(3, message.message().toString());
            row.setObject(4, now);
            row.setObject(5, Times.stored(message.due()));
        });
    }

    /** What is due now, those first that have waited longest. */
    List<Due> due(int most) {
        return jdbc.sql("""
                        select id, member_id, notification_id from mail_pending
                        where due_at <= :now order by due_at, id limit :most""")
                .param("now", Times.stored(clock.instant()))
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getString("id"),
                        MemberId.of(row.getString("member_id")),
                        NotificationId.of(row.getString("notification_id"))))
                .list();
    }

    /** Takes them out; false when another node has taken one of them, or the person has put them off. */
    boolean take(Collection<Due> messages) {
        return jdbc.sql("delete from mail_pending where id in (:ids) and due_at <= :now")
                        .param("ids", messages.stream().map(Due::id).toList())
                        .param("now", Times.stored(clock.instant()))
                        .update()
                == messages.size();
    }

    /** Has them wait, because they cannot be put into words now. */
    void putOff(Collection<Due> messages, Duration by) {
        jdbc.sql("update mail_pending set due_at = :due where id in (:ids)")
                .params(Map.of(
                        "due", Times.stored(clock.instant().plus(by)),
                        "ids", messages.stream().map(Due::id).toList()))
                .update();
    }

    /** Has all that waits for the person go at that time. */
    void putOff(MemberId person, Instant due) {
        jdbc.sql("update mail_pending set due_at = :due where member_id = :person")
                .param("due", Times.stored(due))
                .param("person", person.toString())
                .update();
    }

    /** Drops what waits for the person. */
    void forget(MemberId person) {
        jdbc.sql("delete from mail_pending where member_id = :person")
                .param("person", person.toString())
                .update();
    }

    /** Drops what was written before, which happens when mails are switched off. */
    void forgetBefore(Instant limit) {
        jdbc.sql("delete from mail_pending where created_at < :limit")
                .param("limit", Times.stored(limit))
                .update();
    }
}

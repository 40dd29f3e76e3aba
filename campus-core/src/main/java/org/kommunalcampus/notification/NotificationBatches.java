package org.kommunalcampus.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes messages, to many people in one batch. */
@Component
@SetBased("a whole staff is told in one batch, in which a message takes the place of an unread one of its kind")
@RequiredArgsConstructor
class NotificationBatches {

    private static final int BATCH = 500;

    private static final String TELL = """
            insert into notification (id, member_id, recipient, kind, arguments, created_at, open_key)
            values (?, ?, ?, ?, ?, ?, ?)
            on duplicate key update arguments = values(arguments), created_at = values(created_at)""";

    private final JdbcTemplate jdbc;
    private final JdbcClient queries;
    private final ObjectProvider<MessageChannel> channels;
    private final Clock clock;

    /** Adds a message for each person; one of the same kind about the same subject that is still unread becomes this one. */
    void tell(NotificationKind kind, String subject, Map<MemberId, List<String>> arguments) {
        LocalDateTime now = Times.stored(clock.instant());
        List<MemberId> people = arguments.keySet().stream().sorted().toList();
        jdbc.batchUpdate(TELL, people, BATCH, (row, person) -> {
            row.setString(1, NotificationId.next().toString());
            row.setString(2, person.toString());
            row.setString(3, person.toString());
            row.setString(4, kind.name());
            row.setString(5, String.join(Notification.SEPARATOR, arguments.getOrDefault(person, List.of())));
            row.setObject(6, now);
            row.setString(7, openKey(person, kind, subject));
        });
        List<MessageChannel> open = openChannels();
        if (!open.isEmpty() && !people.isEmpty()) {
            Map<MemberId, NotificationId> written = written(kind, subject, people);
            open.forEach(channel -> channel.written(written));
        }
    }

    /** Adds a message for a desk; one of the same kind about the same subject that is still unread becomes this one. */
    void tellDesk(NotificationKind kind, SharedInbox desk, String subject, List<String> arguments) {
        String key = desk.key() + ":" + kind + ":" + subject;
        jdbc.update(
                TELL,
                NotificationId.next().toString(),
                null,
                desk.key(),
                kind.name(),
                String.join(Notification.SEPARATOR, arguments),
                Times.stored(clock.instant()),
                key);
        openChannels().forEach(channel -> ids(List.of(key)).values().forEach(id -> channel.written(desk, id)));
    }

    private List<MessageChannel> openChannels() {
        return channels.stream().filter(MessageChannel::isOpen).toList();
    }

    private Map<MemberId, NotificationId> written(NotificationKind kind, String subject, List<MemberId> people) {
        Map<MemberId, NotificationId> written = new HashMap<>();
        for (int from = 0; from < people.size(); from += BATCH) {
            List<MemberId> part = people.subList(from, Math.min(people.size(), from + BATCH));
            Map<String, NotificationId> ids = ids(
                    part.stream().map(person -> openKey(person, kind, subject)).toList());
            part.forEach(person -> written.put(
                    person, Objects.requireNonNull(ids.get(openKey(person, kind, subject)), "message just written")));
        }
        return written;
    }

    private Map<String, NotificationId> ids(List<String> openKeys) {
        Map<String, NotificationId> ids = new HashMap<>();
        queries.sql("select open_key, id from notification where open_key in (:keys)")
                .param("keys", openKeys)
                .query((row, number) -> ids.put(row.getString("open_key"), NotificationId.of(row.getString("id"))))
                .list();
        return ids;
    }

    private static String openKey(MemberId person, NotificationKind kind, String subject) {
        return person + ":" + kind + subject;
    }
}

package org.kommunalcampus.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
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
            row.setString(7, person + ":" + kind + subject);
        });
    }

    /** Adds a message for a desk; one of the same kind about the same subject that is still unread becomes this one. */
    void tellDesk(NotificationKind kind, SharedInbox desk, String subject, List<String> arguments) {
        jdbc.update(
                TELL,
                NotificationId.next().toString(),
                null,
                desk.key(),
                kind.name(),
                String.join(Notification.SEPARATOR, arguments),
                Times.stored(clock.instant()),
                desk.key() + ":" + kind + ":" + subject);
    }
}

package org.kommunalcampus.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages. Many people at once are told in one batch. */
@Component
@RequiredArgsConstructor
class NotificationStore {

    private static final int BATCH = 500;
    private static final String SEPARATOR = "\n";

    private static final String TELL = """
            insert into notification (id, member_id, recipient, kind, arguments, created_at, open_key)
            values (?, ?, ?, ?, ?, ?, ?)
            on duplicate key update arguments = values(arguments), created_at = values(created_at)""";

    private static final String MESSAGES =
            "select id, kind, arguments, created_at, read_at from notification where recipient in (:recipients) ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** Adds a message for each person; one of the same kind about the same subject that is still unread becomes this one. */
    void tell(NotificationKind kind, String subject, Map<MemberId, List<String>> arguments) {
        LocalDateTime now = now();
        List<MemberId> people = arguments.keySet().stream().sorted().toList();
        batches.batchUpdate(TELL, people, BATCH, (row, person) -> {
            row.setString(1, NotificationId.next().toString());
            row.setString(2, person.toString());
            row.setString(3, person.toString());
            row.setString(4, kind.name());
            row.setString(5, String.join(SEPARATOR, arguments.getOrDefault(person, List.of())));
            row.setObject(6, now);
            row.setString(7, person + ":" + kind + subject);
        });
    }

    /** Adds a message for a desk; one of the same kind about the same subject that is still unread becomes this one. */
    void tellDesk(NotificationKind kind, SharedInbox desk, String subject, List<String> arguments) {
        batches.update(
                TELL,
                NotificationId.next().toString(),
                null,
                desk.key(),
                kind.name(),
                String.join(SEPARATOR, arguments),
                now(),
                desk.key() + ":" + kind + ":" + subject);
    }

    /** Those of the people who do not want this kind, in one query. */
    Set<MemberId> withoutWishFor(NotificationKind kind, Collection<MemberId> people) {
        Set<MemberId> found = new HashSet<>();
        if (!people.isEmpty()) {
            jdbc.sql("select member_id from notification_muted where kind = :kind and member_id in (:people)")
                    .param("kind", kind.name())
                    .param("people", people.stream().map(MemberId::toString).toList())
                    .query((row, number) -> found.add(MemberId.of(row.getString(1))))
                    .list();
        }
        return found;
    }

    /** The latest first. */
    Page<NotificationView> of(List<String> recipients, Pageable page) {
        List<NotificationView> content = jdbc.sql(MESSAGES + "order by created_at desc, id limit :size offset :offset")
                .param("recipients", recipients)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> view(row))
                .list();
        return new PageImpl<>(content, page, count("recipient in (:recipients)", recipients));
    }

    long unread(List<String> recipients) {
        return count("recipient in (:recipients) and read_at is null", recipients);
    }

    /** Notes that one message, or with {@code null} every message, has been seen; returns how many were unread. */
    int read(List<String> recipients, @Nullable NotificationId one) {
        return jdbc.sql("""
                        update notification set read_at = :now, open_key = null
                        where recipient in (:recipients) and read_at is null and (:all = true or id = :one)""")
                .param("now", now())
                .param("recipients", recipients)
                .param("all", one == null)
                .param("one", one == null ? "" : one.toString())
                .update();
    }

    Optional<NotificationView> find(List<String> recipients, NotificationId id) {
        return jdbc.sql(MESSAGES + "and id = :id")
                .param("recipients", recipients)
                .param("id", id.toString())
                .query((row, number) -> view(row))
                .optional();
    }

    Set<NotificationKind> muted(MemberId person) {
        Set<NotificationKind> kinds = EnumSet.noneOf(NotificationKind.class);
        jdbc.sql("select kind from notification_muted where member_id = :person")
                .param("person", person.toString())
                .query((row, number) -> kinds.add(NotificationKind.valueOf(row.getString(1))))
                .list();
        return kinds;
    }

    void mute(MemberId person, Set<NotificationKind> kinds) {
        jdbc.sql("delete from notification_muted where member_id = :person")
                .param("person", person.toString())
                .update();
        kinds.forEach(kind -> jdbc.sql("insert into notification_muted (member_id, kind) values (:person, :kind)")
                .param("person", person.toString())
                .param("kind", kind.name())
                .update());
    }

    /** Removes the person's messages and wishes. */
    void forget(MemberId person) {
        for (String table : List.of("notification", "notification_muted")) {
            jdbc.sql("delete from " + table + " where member_id = :person")
                    .param("person", person.toString())
                    .update();
        }
    }

    private long count(String condition, List<String> recipients) {
        return jdbc.sql("select count(*) from notification where " + condition)
                .param("recipients", recipients)
                .query(Long.class)
                .single();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static NotificationView view(ResultSet row) throws SQLException {
        String arguments = row.getString("arguments");
        return new NotificationView(
                NotificationId.of(row.getString("id")),
                NotificationKind.valueOf(row.getString("kind")),
                arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR)),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("read_at") != null);
    }
}

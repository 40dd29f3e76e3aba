package org.kommunalcampus.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps consents and every step that they took. */
@Component
@RequiredArgsConstructor
class ConsentStore {

    private static final String CONSENTS =
            "select id, purpose, topic_id, given_at, until_day from consent where member_id = :person ";

    /** Also locks the row where it exists, so that two changes of one consent queue up. */
    private static final String STORE_OR_LOCK = """
            insert into consent (id, member_id, purpose, topic_id, open_key, given_at, until_day)
            values (:id, :person, :purpose, :topic, :key, :now, :until)
            on duplicate key update open_key = :key""";

    private final JdbcClient jdbc;

    /** Stores the consent unless there is one for purpose and topic already; returns the stored one, locked until the transaction ends. */
    ConsentView storeOrFind(MemberId person, ConsentView wanted) {
        String key = key(person, wanted.purpose(), wanted.topic());
        jdbc.sql(STORE_OR_LOCK)
                .param("id", wanted.id().toString())
                .param("person", person.toString())
                .param("purpose", wanted.purpose().name())
                .param("topic", text(wanted.topic()))
                .param("key", key)
                .param("now", utc(wanted.givenAt()))
                .param("until", wanted.until())
                .update();
        return jdbc.sql(CONSENTS + "and open_key = :key for update")
                .param("person", person.toString())
                .param("key", key)
                .query((row, number) -> view(row))
                .single();
    }

    void replace(ConsentView consent) {
        jdbc.sql("update consent set given_at = :given, until_day = :until where id = :id")
                .param("given", utc(consent.givenAt()))
                .param("until", consent.until())
                .param("id", consent.id().toString())
                .update();
    }

    /** Whether there was such a consent to remove. */
    boolean remove(ConsentId consent) {
        return jdbc.sql("delete from consent where id = :id")
                        .param("id", consent.toString())
                        .update()
                > 0;
    }

    /** Those that count on the day or later, by the day they were given. */
    List<ConsentView> of(MemberId person, LocalDate day) {
        return jdbc.sql(CONSENTS + "and until_day >= :day order by given_at, id")
                .param("person", person.toString())
                .param("day", day)
                .query((row, number) -> view(row))
                .list();
    }

    Optional<ConsentView> find(MemberId person, Purpose purpose, @Nullable CompetenceId topic) {
        return jdbc.sql(CONSENTS + "and open_key = :key")
                .param("person", person.toString())
                .param("key", key(person, purpose, topic))
                .query((row, number) -> view(row))
                .optional();
    }

    Map<MemberId, ConsentId> counting(Purpose purpose, @Nullable CompetenceId topic, LocalDate day) {
        Map<MemberId, ConsentId> found = new HashMap<>();
        jdbc.sql("select member_id, id from consent where purpose = :purpose and until_day >= :day and "
                        + (topic == null ? "topic_id is null" : "topic_id = :topic"))
                .param("purpose", purpose.name())
                .param("day", day)
                .param("topic", text(topic))
                .query((row, number) -> found.put(MemberId.of(row.getString(1)), ConsentId.of(row.getString(2))))
                .list();
        return found;
    }

    Set<MemberId> consenting(Purpose purpose, @Nullable CompetenceId topic, LocalDate day) {
        var query = jdbc.sql("select member_id from consent where purpose = :purpose and until_day >= :day and "
                        + (topic == null ? "topic_id is null" : "topic_id = :topic"))
                .param("purpose", purpose.name())
                .param("day", day)
                .param("topic", text(topic));
        return new HashSet<>(
                query.query((row, number) -> MemberId.of(row.getString(1))).list());
    }

    void note(MemberId person, ConsentView consent, ConsentAction action, Instant at) {
        jdbc.sql("""
                        insert into consent_step (consent_id, member_id, purpose, topic_id, action, at, until_day)
                        values (:consent, :person, :purpose, :topic, :action, :at, :until)""")
                .param("consent", consent.id().toString())
                .param("person", person.toString())
                .param("purpose", consent.purpose().name())
                .param("topic", text(consent.topic()))
                .param("action", action.name())
                .param("at", utc(at))
                .param("until", consent.until())
                .update();
    }

    /** What was noted, the earliest first. */
    List<ConsentStep> steps(MemberId person) {
        return jdbc.sql("""
                        select consent_id, purpose, topic_id, action, at, until_day from consent_step
                        where member_id = :person order by id""")
                .param("person", person.toString())
                .query((row, number) -> new ConsentStep(
                        ConsentId.of(row.getString("consent_id")),
                        Purpose.valueOf(row.getString("purpose")),
                        topic(row),
                        ConsentAction.valueOf(row.getString("action")),
                        instant(row, "at"),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    private static ConsentView view(ResultSet row) throws SQLException {
        return new ConsentView(
                ConsentId.of(row.getString("id")),
                Purpose.valueOf(row.getString("purpose")),
                topic(row),
                instant(row, "given_at"),
                row.getObject("until_day", LocalDate.class));
    }

    private static @Nullable CompetenceId topic(ResultSet row) throws SQLException {
        String topic = row.getString("topic_id");
        return topic == null ? null : CompetenceId.of(topic);
    }

    private static String key(MemberId person, Purpose purpose, @Nullable CompetenceId topic) {
        return person + ":" + purpose + ":" + (topic == null ? "" : topic);
    }

    private static @Nullable String text(@Nullable CompetenceId topic) {
        return topic == null ? null : topic.toString();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}

package org.kommunalcampus.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.privacy.ConsentId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages, whom they reached, stops and answers. */
@Component
@RequiredArgsConstructor
class ContactStore {

    private static final int BATCH = 500;

    private static final String SENT =
            "select id, competence_id, subject, text, module_id, reach, sent_at from contact_message ";

    private static final String RECEIVED = """
            select m.id, m.provider_id, p.name as provider_name, m.competence_id, d.consent_id, m.subject, m.text, m.module_id, m.sent_at,
                s.stopped_at, r.name as reply_name, r.text as reply_text, r.replied_at
            from contact_delivery d
                join contact_message m on m.id = d.message_id
                join provider p on p.id = m.provider_id
                left join contact_stop s on s.member_id = d.member_id and s.provider_id = m.provider_id
                left join contact_reply r on r.member_id = d.member_id and r.message_id = m.id
            where d.member_id = :person
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    void keep(ProviderId provider, SentMessage message) {
        jdbc.sql("""
                        insert into contact_message (id, provider_id, competence_id, module_id, subject, text, reach, sent_at)
                        values (:id, :provider, :topic, :module, :subject, :text, :reach, :sent)""")
                .param("id", message.id().toString())
                .param("provider", provider.toString())
                .param("topic", message.topic().toString())
                .param(
                        "module",
                        message.module() == null ? null : message.module().toString())
                .param("subject", message.subject())
                .param("text", message.text())
                .param("reach", message.reach())
                .param("sent", stored(message.sentAt()))
                .update();
    }

    void deliver(MessageId message, Map<MemberId, ConsentId> people) {
        batches.batchUpdate(
                "insert into contact_delivery (message_id, member_id, consent_id) values (?, ?, ?)",
                people.entrySet(),
                BATCH,
                (row, person) -> {
                    row.setString(1, message.toString());
                    row.setString(2, person.getKey().toString());
                    row.setString(3, person.getValue().toString());
                });
    }

    int countSince(ProviderId provider, CompetenceId topic, Instant since) {
        return jdbc.sql("""
                        select count(*) from contact_message
                        where provider_id = :provider and competence_id = :topic and sent_at > :since""")
                .param("provider", provider.toString())
                .param("topic", topic.toString())
                .param("since", stored(since))
                .query(Integer.class)
                .single();
    }

    Page<SentMessage> sent(ProviderId provider, Pageable page) {
        List<SentMessage> content = jdbc.sql(
                        SENT + "where provider_id = :provider order by sent_at desc, id limit :size offset :offset")
                .param("provider", provider.toString())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> sent(row))
                .list();
        long total = jdbc.sql("select count(*) from contact_message where provider_id = :provider")
                .param("provider", provider.toString())
                .query(Long.class)
                .single();
        return new PageImpl<>(withReplies(content), page, total);
    }

    Optional<SentMessage> sent(ProviderId provider, MessageId id) {
        return withReplies(jdbc.sql(SENT + "where provider_id = :provider and id = :id")
                        .param("provider", provider.toString())
                        .param("id", id.toString())
                        .query((row, number) -> sent(row))
                        .list())
                .stream()
                .findFirst();
    }

    Page<ReceivedMessage> received(MemberId person, Pageable page) {
        List<ReceivedMessage> content = jdbc.sql(RECEIVED + "order by m.sent_at desc, m.id limit :size offset :offset")
                .param("person", person.toString())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> received(row))
                .list();
        long total = jdbc.sql("select count(*) from contact_delivery where member_id = :person")
                .param("person", person.toString())
                .query(Long.class)
                .single();
        return new PageImpl<>(content, page, total);
    }

    Optional<ReceivedMessage> received(MemberId person, MessageId id) {
        return jdbc.sql(RECEIVED + "and m.id = :id")
                .param("person", person.toString())
                .param("id", id.toString())
                .query((row, number) -> received(row))
                .optional();
    }

    void answer(MemberId person, MessageId message, Reply reply) {
        jdbc.sql("""
                        insert into contact_reply (message_id, member_id, name, text, replied_at)
                        values (:message, :person, :name, :text, :at)""")
                .param("message", message.toString())
                .param("person", person.toString())
                .param("name", reply.name())
                .param("text", reply.text())
                .param("at", stored(reply.repliedAt()))
                .update();
    }

    Set<MemberId> whoStopped(ProviderId provider) {
        return new HashSet<>(jdbc.sql("select member_id from contact_stop where provider_id = :provider")
                .param("provider", provider.toString())
                .query((row, number) -> MemberId.of(row.getString(1)))
                .list());
    }

    Set<ProviderId> stoppedBy(MemberId person) {
        return new HashSet<>(jdbc.sql("select provider_id from contact_stop where member_id = :person")
                .param("person", person.toString())
                .query((row, number) -> ProviderId.of(row.getString(1)))
                .list());
    }

    /** Returns whether it was not stopped before. */
    boolean stop(MemberId person, ProviderId provider, Instant now) {
        return jdbc.sql("""
                        insert ignore into contact_stop (member_id, provider_id, stopped_at)
                        values (:person, :provider, :now)""")
                        .param("person", person.toString())
                        .param("provider", provider.toString())
                        .param("now", stored(now))
                        .update()
                == 1;
    }

    /** Returns whether it was stopped. */
    boolean allow(MemberId person, ProviderId provider) {
        return jdbc.sql("delete from contact_stop where member_id = :person and provider_id = :provider")
                        .param("person", person.toString())
                        .param("provider", provider.toString())
                        .update()
                == 1;
    }

    /** Removes whatever names the person. */
    void forget(MemberId person) {
        List.of("contact_delivery", "contact_stop", "contact_reply")
                .forEach(table -> jdbc.sql("delete from " + table + " where member_id = :person")
                        .param("person", person.toString())
                        .update());
    }

    private List<SentMessage> withReplies(List<SentMessage> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        Map<String, List<Reply>> replies = new HashMap<>();
        jdbc.sql(
                        "select message_id, name, text, replied_at from contact_reply where message_id in (:ids) order by replied_at")
                .param("ids", messages.stream().map(one -> one.id().toString()).toList())
                .query(row -> {
                    replies.computeIfAbsent(row.getString("message_id"), id -> new ArrayList<>())
                            .add(new Reply(row.getString("name"), row.getString("text"), time(row, "replied_at")));
                });
        return messages.stream()
                .map(one -> one.with(replies.getOrDefault(one.id().toString(), List.of())))
                .toList();
    }

    private static SentMessage sent(ResultSet row) throws SQLException {
        return new SentMessage(
                MessageId.of(row.getString("id")),
                CompetenceId.of(row.getString("competence_id")),
                row.getString("subject"),
                row.getString("text"),
                module(row),
                row.getObject("reach", Integer.class),
                time(row, "sent_at"),
                List.of());
    }

    private static ReceivedMessage received(ResultSet row) throws SQLException {
        String name = row.getString("reply_name");
        return new ReceivedMessage(
                MessageId.of(row.getString("id")),
                ProviderId.of(row.getString("provider_id")),
                row.getString("provider_name"),
                CompetenceId.of(row.getString("competence_id")),
                ConsentId.of(row.getString("consent_id")),
                row.getString("subject"),
                row.getString("text"),
                module(row),
                time(row, "sent_at"),
                row.getObject("stopped_at") != null,
                name == null ? null : new Reply(name, row.getString("reply_text"), time(row, "replied_at")));
    }

    private static @Nullable ModuleId module(ResultSet row) throws SQLException {
        String module = row.getString("module_id");
        return module == null ? null : ModuleId.of(module);
    }

    private static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}

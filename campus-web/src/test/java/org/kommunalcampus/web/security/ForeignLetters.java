package org.kommunalcampus.web.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What another provider has written to people and municipalities, and its room.
 *
 * @param room id of the room
 * @param offer id of the offer that lies in the inbox of the town
 * @param message id of the message about a topic
 * @param town id of the municipality
 */
record ForeignLetters(String room, String offer, String message, String town) {

    static ForeignLetters of(ProviderId provider, JdbcClient database) {
        String town = one(database, "select id from municipality limit 1");
        String topic = one(database, "select id from competence limit 1");
        var letters = new ForeignLetters(id(), id(), id(), town);
        write(
                database,
                "insert into venue (id, provider_id, name, street, postcode, city, capacity, features, offered, version)"
                        + " values (?, ?, 'Fremder Raum', 'Weg 1', '68159', 'Mannheim', 9, '', true, 1)",
                letters.room,
                provider.toString());
        write(
                database,
                "insert into offer (id, provider_id, competence_id, title, description, valid_until, sent_at, month_no, ordinal)"
                        + " values (?, ?, ?, 'Fremdes Angebot', 'Text', '2099-12-31', '2026-01-05 08:00:00', 0, 0)",
                letters.offer,
                provider.toString(),
                topic);
        write(database, "insert into offer_letter (offer_id, municipality_id) values (?, ?)", letters.offer, town);
        write(
                database,
                "insert into contact_message (id, provider_id, competence_id, subject, text, sent_at)"
                        + " values (?, ?, ?, 'Fremde Nachricht', 'Text', '2026-01-05 08:00:00')",
                letters.message,
                provider.toString(),
                topic);
        return letters;
    }

    /** All that somebody else could have changed. */
    List<Map<String, @Nullable Object>> state(JdbcClient database) {
        return database.sql("""
                        select v.name, v.offered, v.version, l.reply from venue v, offer_letter l
                        where v.id = :room and l.offer_id = :offer""")
                .param("room", room)
                .param("offer", offer)
                .query()
                .listOfRows();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static void write(JdbcClient database, String statement, String... values) {
        database.sql(statement).params((Object[]) values).update();
    }

    private static String one(JdbcClient database, String query) {
        return database.sql(query)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .single();
    }
}

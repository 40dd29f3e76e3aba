package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the checklists: every tick is a row of its own, and none is changed. */
@Component
@RequiredArgsConstructor
class CheckStore {

    private static final String ADD = """
            insert into provider_check (id, application_id, item, done, note, actor, actor_name, at)
            values (:id, :application, :item, :done, :note, :actor, :name, :at)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    void add(Caller caller, UUID application, CheckItem item, boolean done, @Nullable String note) {
        jdbc.sql(ADD)
                .param("id", UUID.randomUUID().toString())
                .param("application", application.toString())
                .param("item", item.name())
                .param("done", done)
                .param("note", note)
                .param("actor", String.valueOf(caller.identity()))
                .param("name", caller.name())
                .param(
                        "at",
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    /** All ticks in the order in which they were made. */
    List<Check> of(UUID application) {
        return jdbc.sql("""
                        select item, done, note, actor_name, at from provider_check
                        where application_id = :application order by at, id""")
                .param("application", application.toString())
                .query((row, number) -> new Check(
                        CheckItem.valueOf(row.getString("item")),
                        row.getBoolean("done"),
                        row.getString("note"),
                        row.getString("actor_name"),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    /** The latest tick of each item that has one. */
    static Map<CheckItem, Check> latest(List<Check> history) {
        Map<CheckItem, Check> latest = new EnumMap<>(CheckItem.class);
        history.forEach(check -> latest.put(check.item(), check));
        return latest;
    }
}

package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what providers are told, and has everybody who works there notice it. */
@Component
@RequiredArgsConstructor
class NoticeStore {

    private static final String ADD = """
            insert into provider_notice (id, provider_id, kind, detail, created_at, once_key)
            values (:id, :provider, :kind, :detail, :at, :once)""";

    private final JdbcClient jdbc;
    private final Notifications messages;
    private final Clock clock;

    void add(ProviderId provider, NoticeKind kind, @Nullable String detail) {
        insert(provider, kind, detail, null);
    }

    /** Reminds of a day, once for each day and stage; returns whether this was the first time. */
    boolean remind(ProviderId provider, NoticeKind kind, LocalDate day, int stage) {
        String once = provider + ":" + kind + ":" + day + ":" + stage;
        boolean known = jdbc.sql("select count(*) from provider_notice where once_key = :once")
                        .param("once", once)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            insert(provider, kind, day.toString(), once);
        }
        return !known;
    }

    /** The latest first. */
    List<Notice> of(ProviderId provider) {
        return jdbc.sql("""
                        select kind, detail, created_at from provider_notice where provider_id = :provider
                        order by created_at desc, id limit 50""")
                .param("provider", provider.toString())
                .query((row, number) -> new Notice(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("detail"),
                        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    private void insert(ProviderId provider, NoticeKind kind, @Nullable String detail, @Nullable String once) {
        jdbc.sql(ADD)
                .param("id", UUID.randomUUID().toString())
                .param("provider", provider.toString())
                .param("kind", kind.name())
                .param("detail", detail)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("once", once)
                .update();
        messages.tellDesk(NotificationKind.ACCREDITATION, SharedInbox.of(provider), provider.toString(), List.of());
    }
}

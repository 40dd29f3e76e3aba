package org.kommunalcampus.notification;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message to a person or a desk, written by {@link NotificationBatches} and then seen. While it is unread, a newer one may take its place. */
@Entity
@DynamicUpdate
@NoArgsConstructor(access = PROTECTED)
class Notification {

    static final String SEPARATOR = "\n";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID memberId;

    @Column
    private String recipient;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NotificationKind kind;

    private String arguments;
    private Instant createdAt;
    private @Nullable Instant readAt;

    @Column
    private @Nullable String openKey;

    /** Somebody has seen it; the first time counts. */
    void read(Instant now) {
        readAt = readAt == null ? now : readAt;
        openKey = null;
    }

    NotificationView view() {
        return new NotificationView(
                new NotificationId(id),
                kind,
                arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR)),
                createdAt,
                readAt != null);
    }
}

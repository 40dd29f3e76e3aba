package org.kommunalcampus.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.springframework.data.domain.Persistable;

/** That a person lets the employer see something until a day. */
@Entity
@Table(name = "profile_release")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Release implements Persistable<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReleasedField field;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReleasedTo audience;

    @Column(nullable = false, updatable = false)
    private Instant releasedAt;

    @Column(nullable = false, updatable = false)
    private LocalDate untilDay;

    private @Nullable Instant revokedAt;

    Release(MemberId member, ReleasedField field, ReleasedTo to, LocalDate until, Instant now) {
        id = ReleaseId.next().value();
        memberId = member.value();
        this.field = field;
        audience = to;
        untilDay = until;
        releasedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only ever saved when it is new. */
    @Override
    public boolean isNew() {
        return true;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    boolean revoke(Instant now) {
        boolean news = revokedAt == null;
        revokedAt = news ? now : revokedAt;
        return news;
    }

    ReleaseView view() {
        return new ReleaseView(new ReleaseId(id), field, audience, releasedAt, untilDay, revokedAt);
    }
}

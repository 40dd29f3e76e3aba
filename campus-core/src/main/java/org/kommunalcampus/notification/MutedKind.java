package org.kommunalcampus.notification;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MemberId;

/** That a person does not want a kind of messages. */
@Entity
@Immutable
@Table(name = "notification_muted")
@NoArgsConstructor(access = PROTECTED)
class MutedKind extends AssignedId<MutedKind.Key> {

    /** Who does not want what. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID memberId,

            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            NotificationKind kind) {}

    @EmbeddedId
    private Key id;

    MutedKind(MemberId member, NotificationKind kind) {
        id = new Key(member.value(), kind);
    }

    @Override
    public Key getId() {
        return id;
    }
}

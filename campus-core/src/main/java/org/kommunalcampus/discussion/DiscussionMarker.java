package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What came before counts as read on the whole board; written by the statements of {@link DiscussionReadingRepository}. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class DiscussionMarker {

    /** Who read which board. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID memberId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID boardId) {}

    @EmbeddedId
    private Key id;

    private Instant readUntil;
}

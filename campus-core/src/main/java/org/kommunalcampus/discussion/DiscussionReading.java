package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Up to which post somebody has read a thread; written by the statements of {@link DiscussionReadingRepository}. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class DiscussionReading {

    /** Who read what. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID memberId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID threadId) {}

    @EmbeddedId
    private Key id;

    private int seen;
}

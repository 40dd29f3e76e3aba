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

/** That somebody wants to be told of news in a thread or on a board; written by the statements of {@link DiscussionSubscriptionRepository}. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class DiscussionSubscription {

    /** Who follows which thread or board. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID memberId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID targetId) {}

    @EmbeddedId
    private Key id;

    private Instant since;
}

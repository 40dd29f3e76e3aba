package org.kommunalcampus.quality;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** What a reviewer wrote at the field that it speaks of. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class ReviewComment extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID reviewId;

    private String reviewer;
    private String pointer;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String content;

    private Instant writtenAt;

    ReviewComment(ReviewId review, String reviewer, String pointer, String content, Instant now) {
        id = UUID.randomUUID();
        reviewId = review.value();
        this.reviewer = reviewer;
        this.pointer = pointer;
        this.content = content;
        writtenAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    String reviewer() {
        return reviewer;
    }

    FieldComment view() {
        return new FieldComment(pointer, content, writtenAt);
    }
}

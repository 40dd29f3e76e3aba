package org.kommunalcampus.study;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentId;

/** What a tool has reported of one element; points only ever grow. */
@Entity
@Table(name = "study_tool_score")
@NoArgsConstructor(access = PROTECTED)
class ToolScore {

    /** Whose and of which element. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID enrolmentId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID elementId) {

        static Key of(EnrolmentId enrolment, ElementId element) {
            return new Key(enrolment.value(), element.value());
        }
    }

    @EmbeddedId
    private Key id;

    private @Nullable BigDecimal points;
    private int maxPoints;

    @Column
    private boolean viewed;

    private Instant stampedAt;
    private @Nullable Instant workedAt;
    private Instant notedAt;

    @Version
    private @Nullable Long version;

    ToolScore(Key id, int maxPoints) {
        this.id = id;
        this.maxPoints = maxPoints;
        stampedAt = Instant.EPOCH;
        notedAt = Instant.EPOCH;
    }

    /** Takes the report in unless it is older than the latest one; returns whether it did. Tools that stamp by the second send several of the same. */
    boolean add(ToolReport report, Instant now) {
        if (report.stampedAt().isBefore(stampedAt)) {
            return false;
        }
        Double share = report.share();
        if (share != null) {
            BigDecimal reached =
                    BigDecimal.valueOf(Math.clamp(share, 0.0, 1.0) * maxPoints).setScale(2, RoundingMode.HALF_UP);
            points = points == null || reached.compareTo(points) > 0 ? reached : points;
        }
        Instant worked = report.workedAt();
        if (worked != null && (workedAt == null || worked.isBefore(workedAt))) {
            workedAt = worked;
        }
        viewed = viewed || report.worked() || share != null;
        stampedAt = report.stampedAt();
        notedAt = now;
        return true;
    }

    UUID enrolment() {
        return id.enrolmentId();
    }

    ElementId element() {
        return new ElementId(id.elementId());
    }

    /** When something was handed in first; {@code null} for never. */
    @Nullable
    Instant workedAt() {
        return workedAt;
    }

    Instant stampedAt() {
        return stampedAt;
    }

    ToolResult result() {
        return new ToolResult(points, viewed);
    }
}

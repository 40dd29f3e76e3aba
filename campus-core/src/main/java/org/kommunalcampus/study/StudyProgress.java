package org.kommunalcampus.study;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.AssignedId;

/** What somebody has seen of one element; only ever more. */
@Entity
@Table(name = "study_progress")
@NoArgsConstructor(access = PROTECTED)
class StudyProgress extends AssignedId<StudyProgress.Key> {

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

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String played;

    private @Nullable Instant openedAt;
    private @Nullable Instant readAt;

    StudyProgress(Key id) {
        this.id = id;
    }

    void add(SeenReport report, int seconds, Instant now) {
        if (!report.played().isEmpty()) {
            played = PlayedParts.of(played).plus(report.played(), seconds).text();
        }
        if (openedAt == null) {
            openedAt = now;
        }
        if (report.read() && readAt == null) {
            readAt = now;
        }
    }

    @Override
    public Key getId() {
        return id;
    }

    Seen seen() {
        return new Seen(PlayedParts.of(played), openedAt != null, readAt != null);
    }
}

package org.kommunalcampus.study;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentView;

/** What is settled between one person and one module: the edition, where the person was last, and what the provider granted. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class Study {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    private int edition;
    private @Nullable Instant begunAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID place;

    private @Nullable Instant admittedAt;
    private @Nullable String admittedReason;
    private @Nullable LocalDate extendedUntil;
    private int extraTime;

    @Version
    private @Nullable Long version;

    Study(EnrolmentView enrolment, int edition) {
        enrolmentId = enrolment.id().value();
        moduleId = enrolment.module().value();
        this.edition = edition;
    }

    /** Begins with what is offered now; whoever has begun stays with that. */
    void begin(int offered, Instant now) {
        if (begunAt == null) {
            begunAt = now;
            edition = offered;
        }
    }

    void goTo(ElementId element) {
        place = element.value();
    }

    void admit(String reason, Instant now) {
        admittedAt = now;
        admittedReason = reason;
    }

    void extendUntil(LocalDate day) {
        extendedUntil = day;
    }

    void grantTime(int percent) {
        extraTime = percent;
    }

    UUID enrolment() {
        return enrolmentId;
    }

    boolean hasBegun() {
        return begunAt != null;
    }

    int edition() {
        return edition;
    }

    @Nullable
    ElementId place() {
        return place == null ? null : new ElementId(place);
    }

    @Nullable
    String admittedReason() {
        return admittedReason;
    }

    @Nullable
    LocalDate extendedUntil() {
        return extendedUntil;
    }

    int extraTime() {
        return extraTime;
    }
}

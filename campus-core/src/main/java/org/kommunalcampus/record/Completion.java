package org.kommunalcampus.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/** That one person completed one module on one day. A fact: never changed. */
@Entity
@Immutable
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Completion {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column(nullable = false)
    private LocalDate completedOn;

    private @Nullable LocalDate validUntil;

    private @Nullable Integer points;

    @Column(nullable = false)
    private String evidence;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RecordedBy recordedBy;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private boolean supervised;

    @Column(nullable = false)
    private boolean elsewhere;

    Completion(
            MemberId member,
            ModuleId module,
            CompletionNote note,
            @Nullable LocalDate validUntil,
            RecordedBy by,
            Instant now) {
        id = CompletionId.next().value();
        memberId = member.value();
        moduleId = module.value();
        completedOn = note.completedOn();
        this.validUntil = validUntil;
        points = note.points();
        evidence = note.evidence();
        recordedBy = by;
        recordedAt = now;
        supervised = note.supervised();
        elsewhere = note.elsewhere();
    }

    CompletionId id() {
        return new CompletionId(id);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    /** Whether it is confirmed who took the exam and that it was in order. */
    boolean isSupervised() {
        return supervised;
    }

    /** Whether something learned elsewhere was recognised for the module. */
    boolean isElsewhere() {
        return elsewhere;
    }

    /** The last day of a completion that lapses. */
    LocalDate requireValidUntil() {
        return Objects.requireNonNull(validUntil, "counts for good");
    }

    /** The first day on which it no longer counts, {@code null} for good. */
    @Nullable
    LocalDate expires() {
        return validUntil == null ? null : validUntil.plusDays(1);
    }

    CompletionView view() {
        return new CompletionView(
                id(),
                new MemberId(memberId),
                new ModuleId(moduleId),
                completedOn,
                validUntil,
                points,
                evidence,
                recordedBy,
                recordedAt,
                null);
    }
}

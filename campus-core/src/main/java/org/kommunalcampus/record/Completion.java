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

    /** Per cent of the points from which on they prove an achievement: what the edition asked for that the person learned. */
    @Column(nullable = false)
    private int leastPoints;

    private @Nullable Integer edition;

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

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID renewedBy;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID renewalOf;

    Completion(
            MemberId member,
            ModuleId module,
            CompletionNote note,
            LearnedEdition learned,
            @Nullable LocalDate validUntil,
            RecordedBy by,
            Instant now) {
        id = CompletionId.next().value();
        memberId = member.value();
        moduleId = module.value();
        completedOn = note.completedOn();
        this.validUntil = validUntil;
        points = note.points();
        leastPoints = learned.leastPoints();
        edition = learned.number();
        evidence = note.evidence();
        recordedBy = by;
        recordedAt = now;
        supervised = note.supervised();
        elsewhere = note.elsewhere();
    }

    /**
     * That the record of a completion is renewed by the completion of a module that refreshes its module.
     *
     * @param of the completion whose record counts longer
     * @param by what the person completed instead of the whole module once more
     * @param title of that module
     */
    static Completion renewal(Completion of, Completion by, String title, @Nullable LocalDate validUntil, Instant now) {
        var note = new CompletionNote(by.completedOn, of.points, title, null, of.edition, of.supervised, of.elsewhere);
        var renewal = new Completion(
                of.member(), new ModuleId(of.moduleId), note, of.learned(), validUntil, RecordedBy.PLATFORM, now);
        renewal.renewedBy = by.id;
        renewal.renewalOf = of.id;
        return renewal;
    }

    /** Whether it renews the record of an earlier one and has none of its own. */
    boolean isRenewal() {
        return renewalOf != null;
    }

    /** The completion of the refresher that renewed a record. */
    CompletionId requireRenewedBy() {
        return new CompletionId(Objects.requireNonNull(renewedBy, "is no renewal"));
    }

    /** The completion whose record it renews. */
    CompletionId requireRenewalOf() {
        return new CompletionId(Objects.requireNonNull(renewalOf, "is no renewal"));
    }

    /** Whether it still counts on the day. */
    boolean countsOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }

    /** How it renews a record. */
    RecordRenewal renewed() {
        return new RecordRenewal(evidence, completedOn, validUntil);
    }

    CompletionId id() {
        return new CompletionId(id);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    /** What was learned. */
    LearnedEdition learned() {
        return new LearnedEdition(edition, leastPoints);
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

    /** The same for those who remind of it. */
    LapsingRecord lapsing() {
        return new LapsingRecord(id(), member(), new ModuleId(moduleId), requireValidUntil());
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
                isRenewal(),
                null);
    }
}

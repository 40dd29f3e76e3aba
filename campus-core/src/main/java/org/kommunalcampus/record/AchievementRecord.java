package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.EctsCredits;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MemberId;

/** What the platform vouches for on paper. A statement: never changed; whether it still holds follows from the completion behind it. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class AchievementRecord extends AssignedId<String> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private String recordNumber;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID completionId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private RecordKind kind;

    @Column
    private String title;

    @Column
    private String providerName;

    @Column
    private int minutes;

    @Column
    private LocalDate completedOn;

    private @Nullable LocalDate validUntil;

    private @Nullable Integer points;

    @Column
    private int leastPoints;

    private @Nullable Integer edition;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable CertificationBasis certification;

    /** {@code null} where the name was not kept. */
    private @Nullable String holder;

    private @Nullable BigDecimal credits;

    private @Nullable String creditsAwardedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private RecordedBy recordedBy;

    @Column
    private boolean elsewhere;

    @Column
    private Instant issuedAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String predecessor;

    /** The completion, of the first record that it got; {@code null} in those that came in the place of that one. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID firstOf;

    @ElementCollection
    @CollectionTable(name = "achievement_record_level", joinColumns = @JoinColumn(name = "record_number"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<StatedLevel> levels;

    AchievementRecord(
            RecordNumber number,
            String holder,
            Completion of,
            Learned module,
            List<StatedLevel> levels,
            @Nullable RecordNumber predecessor,
            Instant now) {
        CompletionView completion = of.view();
        ModuleDescription offer = module.offer();
        recordNumber = number.value();
        this.holder = holder;
        completionId = completion.id().value();
        firstOf = completionId;
        memberId = completion.member().value();
        moduleId = completion.module().value();
        kind = reached(of, offer.records());
        leastPoints = of.learned().leastPoints();
        edition = of.learned().number();
        certification = module.certifiedBy();
        title = module.title();
        providerName = module.module().providerName();
        minutes = module.minutes();
        completedOn = completion.completedOn();
        validUntil = completion.validUntil();
        points = kind == RecordKind.PARTICIPATION ? null : completion.points();
        EctsCredits earned =
                kind == RecordKind.CERTIFICATE ? EctsCredits.of(offer).orElse(null) : null;
        credits = earned == null ? null : earned.number();
        creditsAwardedBy = earned == null ? null : earned.awardedBy();
        recordedBy = completion.recordedBy();
        elsewhere = of.isElsewhere();
        issuedAt = now;
        this.predecessor = predecessor == null ? null : predecessor.value();
        this.levels = List.copyOf(levels);
    }

    /** The same statement once more, with another number and name, in the place of the one before. */
    AchievementRecord again(RecordNumber number, String name, Instant now) {
        var other = new AchievementRecord();
        other.recordNumber = number.value();
        other.holder = name;
        other.completionId = completionId;
        other.memberId = memberId;
        other.moduleId = moduleId;
        other.kind = kind;
        other.title = title;
        other.providerName = providerName;
        other.minutes = minutes;
        other.completedOn = completedOn;
        other.validUntil = validUntil;
        other.points = points;
        other.leastPoints = leastPoints;
        other.edition = edition;
        other.certification = certification;
        other.credits = credits;
        other.creditsAwardedBy = creditsAwardedBy;
        other.recordedBy = recordedBy;
        other.elsewhere = elsewhere;
        other.issuedAt = now;
        other.predecessor = recordNumber;
        other.levels = List.copyOf(levels);
        return other;
    }

    boolean isCertificate() {
        return kind == RecordKind.CERTIFICATE;
    }

    /** As many points as the edition asks for prove an achievement, unless the module offers confirmations only; with a supervised exam they make a certificate where it offers any (LP4). */
    private static RecordKind reached(Completion of, Set<RecordKind> offered) {
        Integer points = of.view().points();
        boolean graded = offered.isEmpty() || offered.stream().anyMatch(kind -> kind != RecordKind.PARTICIPATION);
        if (points == null || points < of.learned().leastPoints() || !graded) {
            return RecordKind.PARTICIPATION;
        }
        return of.isSupervised() && offered.contains(RecordKind.CERTIFICATE)
                ? RecordKind.CERTIFICATE
                : RecordKind.ACHIEVEMENT;
    }

    @Override
    public String getId() {
        return recordNumber;
    }

    RecordNumber number() {
        return new RecordNumber(recordNumber);
    }

    CompletionId completion() {
        return new CompletionId(completionId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    /** What it proves. */
    List<ProvenLevel> levels() {
        return levels.stream().map(StatedLevel::proven).toList();
    }

    /** Whether it counts on the day, when nobody struck its completion out. */
    RecordState stateOn(LocalDate day, List<RecordRenewal> renewals) {
        LocalDate until = renewals.isEmpty() ? validUntil : renewals.getLast().until();
        return until != null && until.isBefore(day) ? RecordState.LAPSED : RecordState.VALID;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** Whether the name on it was kept. */
    boolean isNamed() {
        return holder != null;
    }

    /** The record in whose place it came. */
    Optional<RecordNumber> predecessor() {
        return Optional.ofNullable(predecessor).map(RecordNumber::new);
    }

    /** What it states; {@code registered} is how the person is called where no name was kept. */
    AchievementRecordView view(String registered, RecordState state, List<RecordRenewal> renewals) {
        return new AchievementRecordView(
                number(),
                holder == null ? registered : holder,
                predecessor().orElse(null),
                completion(),
                module(),
                kind,
                title,
                providerName,
                minutes,
                completedOn,
                validUntil,
                points,
                leastPoints,
                edition,
                certification,
                credits == null
                        ? null
                        : new BigDecimal(credits.stripTrailingZeros().toPlainString()),
                creditsAwardedBy,
                levels(),
                recordedBy,
                elsewhere,
                issuedAt,
                renewals,
                state);
    }
}

package org.kommunalcampus.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;

/**
 * A module from draft to withdrawal. What it states and whether it is published is the provider's; whether it is certified is the platform's. Sessions
 * are aggregates of their own.
 */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class LearningModule {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column
    private String externalId;

    @Column
    private String title;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String objective;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String description;

    @Column
    private String language;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Format format;

    private @Nullable Integer minutes;
    private @Nullable Long priceCents;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String currency;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String targetGroup;

    private @Nullable String url;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable Integer recordMonths;

    @Column
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ModuleState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable CertificationBasis certifiedBasis;

    private @Nullable LocalDate certifiedUntil;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private String fingerprint;

    /** All that it states, see {@link DescriptionDocument}; {@code null} in rows that are older than the column. */
    @Getter(AccessLevel.NONE)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String stated;

    @ElementCollection
    @CollectionTable(name = "module_competence", joinColumns = @JoinColumn(name = "module_id"))
    @BatchSize(size = 500)
    private Set<CompetenceRow> competences = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "module_prerequisite", joinColumns = @JoinColumn(name = "module_id"))
    @BatchSize(size = 500)
    private Set<PrerequisiteRow> prerequisites = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "module_refresh", joinColumns = @JoinColumn(name = "module_id"))
    @Column(name = "refreshed_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = 500)
    private Set<UUID> refreshes = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "module_phase", joinColumns = @JoinColumn(name = "module_id"))
    @BatchSize(size = 500)
    private Set<PhaseRow> phases = new HashSet<>();

    @Version
    private @Nullable Long version;

    /** Begins a draft. */
    LearningModule(ModuleId id, ProviderId provider, ResolvedContent resolved) {
        this.id = id.value();
        providerId = provider.value();
        externalId = Objects.requireNonNullElseGet(resolved.description().externalId(), id::toString);
        state = ModuleState.DRAFT;
        title = resolved.description().title();
        language = resolved.description().language();
        fingerprint = "";
        write(resolved);
    }

    /** States something else. A review judged the old content, so its certification ends. */
    void rewrite(ResolvedContent resolved) {
        write(resolved);
        if (certifiedBasis == CertificationBasis.REVIEW) {
            certifiedBasis = null;
            certifiedUntil = null;
        }
    }

    /** Offers the module; throws {@link Invalid} with all that is missing. Does nothing when it is offered already. */
    void publish() {
        Invalid.ifAny(ModuleRules.missing(format, minutes));
        state = ModuleState.PUBLISHED;
    }

    /** Ends the offer; a draft cannot be withdrawn. */
    void withdraw() {
        if (state == ModuleState.DRAFT) {
            throw new Refused("module-not-published", "module " + id + " is a draft");
        }
        state = ModuleState.WITHDRAWN;
    }

    /** Certifies what the module states now. */
    void certify(Certification certification) {
        certifiedBasis = certification.basis();
        certifiedUntil = certification.until();
    }

    /** Whether it is published and certified, dates aside. */
    boolean isOffered() {
        return state == ModuleState.PUBLISHED && certifiedBasis != null;
    }

    /** Whether it is, or once was, published and certified. */
    boolean wasOffered() {
        return state != ModuleState.DRAFT && certifiedBasis != null;
    }

    /** Whether it is published, and certified and valid on the day. */
    boolean isOfferedOn(LocalDate day) {
        return isOffered()
                && (certifiedUntil == null || !day.isAfter(certifiedUntil))
                && (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Who vouches for it on that day; {@code null} for nobody, or nobody any more. */
    @Nullable
    CertificationBasis basisOn(LocalDate day) {
        return certifiedUntil == null || !day.isAfter(certifiedUntil) ? certifiedBasis : null;
    }

    ModuleId moduleId() {
        return new ModuleId(id);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    long currentVersion() {
        return Objects.requireNonNullElse(version, 0L);
    }

    @Nullable
    Money price() {
        return priceCents == null ? null : Money.ofCents(priceCents, Objects.requireNonNullElse(currency, Money.EURO));
    }

    @Nullable
    Certification certification() {
        return certifiedBasis == null ? null : new Certification(certifiedBasis, certifiedUntil);
    }

    /** All that it states; in rows from before it was kept, what the columns say, with prerequisites by these external ids. */
    ModuleDescription stated(Map<UUID, String> externalIds) {
        return stated == null ? StatedColumns.of(this, externalIds) : DescriptionDocument.read(stated);
    }

    List<CompetenceLevel> competences(CompetenceRow.Kind kind) {
        return CompetenceRow.views(kind, competences);
    }

    List<List<ModuleId>> prerequisiteGroups() {
        return prerequisites.stream()
                .collect(groupingBy(PrerequisiteRow::groupNo, TreeMap::new, toList()))
                .values()
                .stream()
                .map(group -> group.stream()
                        .map(row -> new ModuleId(row.prerequisiteId()))
                        .sorted()
                        .toList())
                .toList();
    }

    List<PhasePlan> phasePlans() {
        return phases.stream()
                .sorted(Comparator.comparing(PhaseRow::phase))
                .map(row -> new PhasePlan(row.phase(), row.minutes(), row.weeks()))
                .toList();
    }

    private void write(ResolvedContent resolved) {
        ModuleDescription content = resolved.description();
        BigDecimal hours = content.workload();
        Money price = content.price();
        title = content.title();
        objective = content.objective();
        description = content.description();
        language = content.language();
        format = content.format();
        minutes = hours == null ? null : minutesIn(hours);
        priceCents = price == null ? null : price.cents();
        currency = price == null ? null : price.currency();
        targetGroup = content.targetGroup();
        url = content.url();
        validFrom = content.validFrom();
        validUntil = content.validUntil();
        recordMonths = content.recordMonths();
        replace(competences, resolved.competences());
        replace(prerequisites, resolved.prerequisiteRows());
        replace(refreshes, resolved.refreshedIds());
        replace(phases, resolved.phases());
        stated = DescriptionDocument.write(content);
        fingerprint = resolved.fingerprint();
    }

    private static <T> void replace(Set<T> rows, Set<T> wanted) {
        rows.retainAll(wanted);
        rows.addAll(wanted);
    }

    private static int minutesIn(BigDecimal hours) {
        return Math.max(
                1,
                hours.multiply(BigDecimal.valueOf(60))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
    }
}

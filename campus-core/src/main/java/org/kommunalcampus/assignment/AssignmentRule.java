package org.kommunalcampus.assignment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;

/** A rule that keeps one assignment: who matches gets the module, who no longer matches loses it. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class AssignmentRule {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AssignmentKind kind;

    @Column(nullable = false, length = 500)
    private String reason;

    private @Nullable LocalDate dueOn;

    private @Nullable Integer daysAfterEntry;

    private @Nullable MonthDay dueYearly;

    private @Nullable LocalDate enteredFrom;

    private @Nullable Integer validMonths;

    @Column(nullable = false)
    private int leadDays;

    @Column(nullable = false)
    private boolean active = true;

    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "assignment_rule_job", joinColumns = @JoinColumn(name = "rule_id"))
    @Column(name = "job_profile_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = 100)
    private Set<UUID> jobs = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "assignment_rule_unit", joinColumns = @JoinColumn(name = "rule_id"))
    @Column(name = "unit_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = 100)
    private Set<UUID> units = new HashSet<>();

    @Version
    private @Nullable Long version;

    AssignmentRule(MunicipalityId municipality, RuleDraft draft) {
        id = RuleId.next().value();
        municipalityId = municipality.value();
        describe(draft);
    }

    RuleId id() {
        return new RuleId(id);
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    boolean isActive() {
        return active;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    final void describe(RuleDraft draft) {
        name = draft.name();
        moduleId = draft.task().module().value();
        kind = draft.task().kind();
        reason = draft.task().reason();
        dueOn = draft.task().due().on();
        daysAfterEntry = draft.task().due().daysAfterEntry();
        dueYearly = draft.task().due().yearlyBy();
        RuleConditions conditions = draft.conditions();
        enteredFrom = conditions.enteredFrom();
        validMonths = conditions.validMonths();
        leadDays = conditions.leadDays();
        Set<UUID> newJobs = conditions.jobs().stream().map(JobProfileId::value).collect(Collectors.toSet());
        jobs.retainAll(newJobs);
        jobs.addAll(newJobs);
        Set<UUID> newUnits = conditions.units().stream().map(UnitId::value).collect(Collectors.toSet());
        units.retainAll(newUnits);
        units.addAll(newUnits);
    }

    void switchTo(boolean on) {
        active = on;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    /** Ends it for good; it stays as the origin of what it has assigned. */
    void end(Instant now) {
        active = false;
        endedAt = now;
    }

    RuleDraft content() {
        return new RuleDraft(
                name,
                new Task(new ModuleId(moduleId), kind, reason, new DueDate(dueOn, daysAfterEntry, dueYearly)),
                new RuleConditions(
                        jobs.stream().map(JobProfileId::new).collect(Collectors.toSet()),
                        units.stream().map(UnitId::new).collect(Collectors.toSet()),
                        enteredFrom,
                        validMonths,
                        leadDays));
    }
}

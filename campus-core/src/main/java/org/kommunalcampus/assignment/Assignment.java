package org.kommunalcampus.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;

/** That a municipality asks some of its people to do one module. Whom, says {@link AssignedPerson}. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Assignment {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

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

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID ruleId;

    @Column(nullable = false, updatable = false)
    private Instant assignedAt;

    private @Nullable Instant withdrawnAt;

    @Column(length = 500)
    private @Nullable String withdrawalReason;

    @Version
    private @Nullable Long version;

    Assignment(MunicipalityId municipality, Task task, @Nullable RuleId rule, Instant now) {
        id = AssignmentId.next().value();
        municipalityId = municipality.value();
        ruleId = rule == null ? null : rule.value();
        assignedAt = now;
        describe(task);
    }

    AssignmentId id() {
        return new AssignmentId(id);
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    @Nullable
    RuleId rule() {
        return ruleId == null ? null : new RuleId(ruleId);
    }

    DueDate due() {
        return new DueDate(dueOn, daysAfterEntry, dueYearly);
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Takes over what a changed rule says. */
    final void describe(Task task) {
        moduleId = task.module().value();
        kind = task.kind();
        reason = task.reason();
        dueOn = task.due().on();
        daysAfterEntry = task.due().daysAfterEntry();
        dueYearly = task.due().yearlyBy();
    }

    /** Takes it back; without words where the rule behind it was switched off. */
    void withdraw(@Nullable String why, Instant now) {
        mustStand();
        withdrawnAt = now;
        withdrawalReason = why;
    }

    /** Holds again, after the rule behind it was switched on again. */
    void resume() {
        withdrawnAt = null;
        withdrawalReason = null;
    }

    void mustStand() {
        if (isWithdrawn()) {
            throw new Refused("assignment-withdrawn", "assignment " + id + " was taken back");
        }
    }

    AssignmentView view() {
        return new AssignmentView(
                id(),
                municipality(),
                module(),
                kind,
                reason,
                due(),
                rule(),
                assignedAt,
                withdrawnAt,
                withdrawalReason,
                version());
    }
}

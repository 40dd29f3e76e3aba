package org.kommunalcampus.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;

/** What a unit with all below it, or a whole municipality, may spend on fees in a calendar year. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Budget {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID unitId;

    /** The unit, or the municipality where it is for all of it: see the unique index of the table. */
    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID scopeId;

    @Column(nullable = false, updatable = false)
    private int budgetYear;

    @Column(nullable = false)
    private long amountCents;

    @Column(length = 40)
    private @Nullable String costCentre;

    @Version
    private @Nullable Long version;

    Budget(MunicipalityId municipality, @Nullable UnitId unit, int year, long cents, @Nullable String costCentre) {
        id = BudgetId.next().value();
        municipalityId = municipality.value();
        unitId = unit == null ? null : unit.value();
        scopeId = unit == null ? municipality.value() : unit.value();
        budgetYear = year;
        amountCents = cents;
        this.costCentre = costCentre;
    }

    BudgetId id() {
        return new BudgetId(id);
    }

    int year() {
        return budgetYear;
    }

    long cents() {
        return amountCents;
    }

    long version() {
        return version == null ? 0 : version;
    }

    void describe(long cents, @Nullable String centre) {
        amountCents = cents;
        costCentre = centre;
    }

    void give(long cents) {
        amountCents -= cents;
    }

    void take(long cents) {
        amountCents += cents;
    }

    BudgetView view(BudgetSums sums) {
        return new BudgetView(
                id(),
                unitId == null ? null : new UnitId(unitId),
                budgetYear,
                amountCents,
                costCentre,
                sums.reserved(),
                sums.spent(),
                sums.reservedTravel(),
                sums.spentTravel(),
                version());
    }
}

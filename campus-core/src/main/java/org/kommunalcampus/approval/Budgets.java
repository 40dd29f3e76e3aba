package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the units of a municipality may spend on fees in a calendar year, kept by its HR. A unit without a budget uses that of the nearest unit above it, and at
 * last that of the municipality; where there is none either, nobody counts.
 */
@UseCase
@RequiredArgsConstructor
public class Budgets {

    private static final int YEARS_BACK = 5;
    private static final int YEARS_AHEAD = 5;

    private final BudgetRepository budgets;
    private final BudgetLedger ledger;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    /** The budgets of a year with what is used of them, that of the municipality first. */
    @Transactional(readOnly = true)
    public Page<BudgetView> of(Caller caller, MunicipalityId municipality, int year, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        Page<Budget> found = budgets.findOfYear(municipality.value(), year, page);
        Map<UUID, BudgetSums> sums =
                ledger.sums(found.map(budget -> budget.id().value()).toList());
        return found.map(budget -> budget.view(sums.getOrDefault(budget.id().value(), BudgetSums.NOTHING)));
    }

    /** One budget; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public BudgetView find(Caller caller, MunicipalityId municipality, BudgetId id) {
        caller.requireAffiliation(municipality, Role.HR);
        return view(budgets.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("budget", id)));
    }

    /**
     * Gives a unit, or with {@code null} the municipality, a budget for a year. Throws {@link Invalid}, {@link NotFound} for a unit of somebody else, and
     * {@link Refused} {@code budget-exists}.
     */
    public BudgetId open(
            Caller caller, MunicipalityId municipality, @Nullable UnitId unit, int year, BudgetDraft draft) {
        caller.requireAffiliation(municipality, Role.HR);
        var checks = new FieldChecks();
        int now = LocalDate.now(clock).getYear();
        if (year < now - YEARS_BACK || year > now + YEARS_AHEAD) {
            checks.reject("/year", "out-of-range", "From " + (now - YEARS_BACK) + " to " + (now + YEARS_AHEAD) + ".");
        }
        BudgetDraft clean = draft.cleaned(checks);
        checks.orThrow();
        if (unit != null) {
            staff.within(municipality, Set.of(unit));
        }
        var budget = new Budget(municipality, unit, year, clean.cents(), clean.costCentre());
        try {
            budgets.saveAndFlush(budget);
        } catch (DataIntegrityViolationException thereIsOne) {
            throw new Refused("budget-exists", "there is a budget for " + year);
        }
        note(caller, "budget.opened", budget.id(), clean.cents() + " cents for " + year);
        return budget.id();
    }

    /** Changes amount and cost centre; throws {@link Stale}, {@link Invalid} and {@link Refused} {@code below-used} for less than is reserved and spent. */
    public void change(
            Caller caller, MunicipalityId municipality, BudgetId id, BudgetDraft draft, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        var checks = new FieldChecks();
        BudgetDraft clean = draft.cleaned(checks);
        checks.orThrow();
        Budget budget = inTurn(municipality, id);
        Stale.check(expectedVersion, budget.version());
        if (clean.cents() < budget.cents() && clean.cents() < used(budget)) {
            throw new Refused("below-used", "more than that is used of budget " + id);
        }
        note(caller, "budget.changed", id, budget.cents() + " to " + clean.cents() + " cents");
        budget.describe(clean.cents(), clean.costCentre());
    }

    /**
     * Moves money from a budget to another one of the same year. Throws {@link Stale}, {@link Invalid}, {@link NotFound}, and {@link Refused}
     * {@code budget-used-up} where it is not free, {@code other-year} and {@code same-budget}.
     *
     * @param expectedVersion of the budget that gives
     */
    public void transfer(
            Caller caller,
            MunicipalityId municipality,
            BudgetId from,
            BudgetId to,
            @Nullable Money amount,
            long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        var checks = new FieldChecks();
        BudgetDraft.checkAmount(checks, "/amount", amount);
        if (amount != null && amount.cents() == 0) {
            checks.reject("/amount", "out-of-range", "More than nothing.");
        }
        checks.orThrow();
        if (from.equals(to)) {
            throw new Refused("same-budget", "from and to are the same");
        }
        Stream.of(from, to).sorted().forEach(id -> inTurn(municipality, id));
        Budget giving = inTurn(municipality, from);
        Budget taking = inTurn(municipality, to);
        Stale.check(expectedVersion, giving.version());
        if (giving.year() != taking.year()) {
            throw new Refused("other-year", "budgets of different years");
        }
        long cents = amount == null ? 0 : amount.cents();
        if (giving.cents() - used(giving) < cents) {
            throw new Refused("budget-used-up", "so much is not free in budget " + from);
        }
        giving.give(cents);
        taking.take(cents);
        note(caller, "budget.transferred", from, cents + " cents to budget " + to);
    }

    private Budget inTurn(MunicipalityId municipality, BudgetId id) {
        return budgets.findToChange(id.value(), municipality.value()).orElseThrow(() -> new NotFound("budget", id));
    }

    private long used(Budget budget) {
        return sums(budget).held();
    }

    private BudgetView view(Budget budget) {
        return budget.view(sums(budget));
    }

    private BudgetSums sums(Budget budget) {
        UUID id = budget.id().value();
        return ledger.sums(Set.of(id)).getOrDefault(id, BudgetSums.NOTHING);
    }

    private void note(Caller caller, String action, BudgetId id, String detail) {
        audit.record(caller, action, "budget", id.toString(), detail);
    }
}

package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.BudgetDraft;
import org.kommunalcampus.approval.BudgetId;
import org.kommunalcampus.approval.BudgetView;
import org.kommunalcampus.approval.Budgets;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the units of a municipality may spend on fees and travel costs. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/budgets")
@RequiredArgsConstructor
class BudgetApiController {

    private final Budgets budgets;
    private final Clock clock;

    /**
     * A budget with what is used of it.
     *
     * @param unit whose it is with all units below that have none of their own, {@code null} for the municipality
     * @param reserved for open requests and for bookings that are not completed
     * @param spent for completed modules, and what is owed for others
     * @param reservedTravel what of the reserved is for travel costs
     * @param spentTravel what of the spent is
     * @param free what is left
     * @param overdrawn by how much HR let it be overdrawn
     */
    record BudgetBody(
            String id,
            @Nullable String unit,
            int year,
            Money amount,
            @Nullable String costCentre,
            Money reserved,
            Money spent,
            Money reservedTravel,
            Money spentTravel,
            Money free,
            Money overdrawn) {

        static BudgetBody of(BudgetView budget) {
            return new BudgetBody(
                    budget.id().toString(),
                    budget.unit() == null ? null : budget.unit().toString(),
                    budget.year(),
                    euros(budget.amount()),
                    budget.costCentre(),
                    euros(budget.reserved()),
                    euros(budget.spent()),
                    euros(budget.reservedTravel()),
                    euros(budget.spentTravel()),
                    euros(Math.max(budget.free(), 0)),
                    euros(Math.max(-budget.free(), 0)));
        }

        private static Money euros(long cents) {
            return Money.ofCents(cents, Money.EURO);
        }
    }

    /** A new budget; without a {@code unit} it is the municipality's. */
    record BudgetRequest(
            @Nullable UnitId unit,
            @Nullable Integer year,
            @Nullable Money amount,
            @Nullable String costCentre) {

        int stated() {
            if (year == null) {
                throw new Invalid("/year", "required", "A year is needed.");
            }
            return year;
        }
    }

    /** What a budget is from now on. */
    record BudgetChange(@Nullable Money amount, @Nullable String costCentre) {}

    /** How much goes to which other budget of the same year. */
    record TransferRequest(@Nullable BudgetId to, @Nullable Money amount) {

        BudgetId target() {
            if (to == null) {
                throw new Invalid("/to", "required", "Name the budget that takes the money.");
            }
            return to;
        }
    }

    @Operation(summary = "The budgets of a year, this one unless said otherwise, that of the municipality first")
    @GetMapping
    PageBody<BudgetBody> list(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable Integer year,
            @Paged Pageable page) {
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        return PageBody.of(budgets.of(caller, municipality, wanted, page), BudgetBody::of);
    }

    @Operation(summary = "Give a unit or the municipality a budget for a year")
    @PostMapping
    ResponseEntity<BudgetBody> open(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody BudgetRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        BudgetId id = budgets.open(
                caller,
                municipality,
                request.unit(),
                request.stated(),
                new BudgetDraft(request.amount(), request.costCentre()));
        BudgetView made = budgets.find(caller, municipality, id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(made.version()))
                .body(BudgetBody.of(made));
    }

    @Operation(summary = "One budget")
    @GetMapping("/{id}")
    ResponseEntity<BudgetBody> find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable BudgetId id) {
        return tagged(caller, municipality, id);
    }

    @Operation(summary = "Change the amount and the cost centre of a budget")
    @PutMapping("/{id}")
    ResponseEntity<BudgetBody> change(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable BudgetId id,
            @ExpectedVersion long version,
            @RequestBody BudgetChange request) {
        caller.requireAffiliation(municipality, Role.HR);
        budgets.change(caller, municipality, id, new BudgetDraft(request.amount(), request.costCentre()), version);
        return tagged(caller, municipality, id);
    }

    @Operation(summary = "Move money to another budget of the same year; answers with what is left in this one")
    @PostMapping("/{id}/transfers")
    ResponseEntity<BudgetBody> transfer(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable BudgetId id,
            @ExpectedVersion long version,
            @RequestBody TransferRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        budgets.find(caller, municipality, id);
        budgets.transfer(caller, municipality, id, request.target(), request.amount(), version);
        return tagged(caller, municipality, id);
    }

    private ResponseEntity<BudgetBody> tagged(Caller caller, MunicipalityId municipality, BudgetId id) {
        BudgetView budget = budgets.find(caller, municipality, id);
        return Versions.tagged(budget.version(), BudgetBody.of(budget));
    }
}

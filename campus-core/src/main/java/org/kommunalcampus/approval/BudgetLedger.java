package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.BudgetStanding.Need;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/**
 * Holds the money of budgets for bookings. The budget's row is locked before what is held of it is added up, so that of many who ask at once for the last
 * euro one gets it.
 */
@Component
@RequiredArgsConstructor
class BudgetLedger {

    private final BudgetRepository budgets;
    private final BudgetCommitmentRepository commitments;
    private final Staff staff;
    private final Sessions sessions;
    private final Clock clock;

    /** Whether the money for a booking is there. */
    enum Cover {
        /** It costs nothing, or no budget pays for the person. */
        NOT_NEEDED,
        /** A budget holds it. */
        HELD,
        /** Nobody has said how much it is in euros. */
        UNKNOWN,
        /** The budget does not hold so much any more. */
        USED_UP
    }

    /**
     * Has the budget that pays for the person hold the price of a booking, unless it does already. For a seat that is taken over the budget needs no money besides what it holds for the booking
     * that ends with that.
     *
     * @param confirmed the amount where the price is unknown or in another currency
     * @param overdrawReason why the budget may be overdrawn, {@code null} where it may not
     */
    Cover hold(EnrolmentView booking, MemberView person, @Nullable Money confirmed, @Nullable String overdrawReason) {
        if (commitments.existsById(booking.id().value())) {
            return Cover.HELD;
        }
        Long cents = cents(booking, confirmed);
        if (cents != null && cents == 0) {
            return Cover.NOT_NEEDED;
        }
        UUID payer = payer(year(booking), person);
        if (payer == null) {
            return Cover.NOT_NEEDED;
        }
        if (cents == null) {
            return Cover.UNKNOWN;
        }
        Budget budget = budgets.findToChange(payer, person.municipality().value())
                .orElseThrow(() -> new NoSuchElementException("budget " + payer));
        boolean fits = cents <= free(budget, booking);
        if (!fits && overdrawReason == null) {
            return Cover.USED_UP;
        }
        commitments.save(
                new BudgetCommitment(booking, budget.id(), cents, fits ? null : overdrawReason, Times.now(clock)));
        return Cover.HELD;
    }

    /** Has the budget that pays for the person hold what the way to the session costs, beside the fee; as {@link #hold}. */
    Cover holdTravel(EnrolmentView booking, MemberView person, long cents, @Nullable String overdrawReason) {
        BudgetCommitment held = commitments.findById(booking.id().value()).orElse(null);
        UUID payer = held == null ? payer(year(booking), person) : held.budget();
        if (cents == 0 || payer == null) {
            return Cover.NOT_NEEDED;
        }
        Budget budget = budgets.findToChange(payer, person.municipality().value())
                .orElseThrow(() -> new NoSuchElementException("budget " + payer));
        boolean fits = cents <= free(budget, booking);
        if (!fits && overdrawReason == null) {
            return Cover.USED_UP;
        }
        BudgetCommitment holding = held == null
                ? commitments.save(new BudgetCommitment(booking, budget.id(), 0, null, Times.now(clock)))
                : held;
        holding.travel(cents, fits ? null : overdrawReason);
        return Cover.HELD;
    }

    /** Frees what is held for the way to a session in which the booking is no more. */
    void releaseTravel(EnrolmentView booking) {
        commitments.findById(booking.id().value()).ifPresent(held -> held.travel(0, null));
    }

    /** Leaves the money of a request to take a seat over with the booking that has the seat until it is approved; where another budget pays for that one, both hold it. */
    void leaveToGiver(EnrolmentView booking) {
        lent(booking)
                .ifPresent(given -> commitments
                        .findById(booking.id().value())
                        .filter(own -> own.budget().equals(given.budget()))
                        .ifPresent(commitments::delete));
    }

    /** Locks the municipality's budgets in one order, for who is about to hold money of several. */
    void lock(MunicipalityId municipality) {
        budgets.findAllToChange(municipality.value());
    }

    /**
     * How it stands with the money for a booking, without holding any.
     *
     * @param travel what is wanted for the way to the session
     * @param alone whether the fee was decided before
     */
    BudgetStanding standing(EnrolmentView booking, MemberView person, long travel, boolean alone) {
        UUID payer = payer(year(booking), person);
        Budget budget = payer == null ? null : budgets.findById(payer).orElse(null);
        if (budget == null) {
            return new BudgetStanding(Need.NOTHING, null);
        }
        long free = free(budget, booking);
        Long cents = cents(booking, null);
        if (alone || commitments.existsById(booking.id().value())) {
            return new BudgetStanding(travel > 0 && travel > free ? Need.MORE_MONEY : Need.NOTHING, free);
        }
        if (cents == null) {
            return new BudgetStanding(Need.AMOUNT, free);
        }
        long wanted = cents + travel;
        return new BudgetStanding(wanted > free && wanted > 0 ? Need.MORE_MONEY : Need.NOTHING, free);
    }

    /** Which of the modules this year's budget does not cover as they are priced now, so that HR has to agree; none where no budget pays for the person. */
    Set<ModuleId> uncovered(MemberView person, Collection<ModuleCard> wanted) {
        UUID payer = payer(LocalDate.now(clock).getYear(), person);
        Budget budget = payer == null ? null : budgets.findById(payer).orElse(null);
        if (budget == null) {
            return Set.of();
        }
        long free = budget.cents()
                - sums(Set.of(payer)).getOrDefault(payer, BudgetSums.NOTHING).held();
        return wanted.stream()
                .filter(module -> {
                    Long cents = cents(module.price(), null);
                    return cents == null || cents > 0 && cents > free;
                })
                .map(ModuleCard::id)
                .collect(Collectors.toSet());
    }

    /** Lets the money of a booking follow what the booking became. */
    void follow(EnrolmentView enrolment) {
        commitments.findById(enrolment.id().value()).ifPresent(held -> held.follow(enrolment));
    }

    /** Lets the money of bookings follow what a provider noted of who took part. */
    void attend(Map<EnrolmentView, Boolean> there) {
        Map<UUID, BudgetCommitment> known =
                commitments
                        .findAllById(there.keySet().stream()
                                .map(booking -> booking.id().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(BudgetCommitment::enrolment, held -> held));
        there.forEach((booking, attended) ->
                Optional.ofNullable(known.get(booking.id().value())).ifPresent(held -> held.attend(attended, booking)));
    }

    /** What is reserved and spent of each budget; those of which nothing is are missing. */
    Map<UUID, BudgetSums> sums(Collection<UUID> ids) {
        Map<UUID, BudgetSums> sums = new HashMap<>();
        commitments
                .sumsOf(ids)
                .forEach(sum -> sums.merge(
                        sum.budget(),
                        switch (sum.state()) {
                            case RESERVED -> new BudgetSums(sum.cents() + sum.travel(), 0, sum.travel(), 0);
                            case SPENT -> new BudgetSums(0, sum.cents() + sum.travel(), 0, sum.travel());
                            case FREED -> BudgetSums.NOTHING;
                        },
                        BudgetSums::and));
        return sums;
    }

    /** The budget of the person's unit, else of the nearest unit above it that has one, else of the municipality; {@code null} for none. */
    private @Nullable UUID payer(int year, MemberView person) {
        if (!budgets.existsByMunicipalityIdAndBudgetYear(person.municipality().value(), year)) {
            return null;
        }
        List<UUID> upwards = new ArrayList<>();
        if (person.unit() != null) {
            staff.upwards(person.municipality(), person.unit()).forEach(unit -> upwards.add(unit.value()));
        }
        upwards.add(person.municipality().value());
        Map<UUID, UUID> known = budgets.findScopes(person.municipality().value(), year, upwards).stream()
                .collect(Collectors.toMap(BudgetScope::scope, BudgetScope::id));
        return upwards.stream()
                .flatMap(scope -> Stream.ofNullable(known.get(scope)))
                .findFirst()
                .orElse(null);
    }

    private int year(EnrolmentView booking) {
        SessionId session = booking.session();
        Instant when = Optional.ofNullable(session)
                .flatMap(id -> Optional.ofNullable(sessions.byId(Set.of(id)).get(id)))
                .map(run -> run.startsAt())
                .orElse(booking.bookedAt());
        return LocalDate.ofInstant(when, clock.getZone()).getYear();
    }

    /** What the budget can hold for the booking, with what it holds for the one whose seat that takes over. */
    private long free(Budget budget, EnrolmentView booking) {
        UUID id = budget.id().value();
        long given = lent(booking)
                .filter(commitment -> commitment.budget().equals(id))
                .map(commitment -> commitment.reserved() + commitment.reservedForTravel())
                .orElse(0L);
        return budget.cents()
                - sums(Set.of(id)).getOrDefault(id, BudgetSums.NOTHING).held()
                + given;
    }

    private Optional<BudgetCommitment> lent(EnrolmentView booking) {
        return Optional.ofNullable(booking.lentBy())
                .flatMap(giver -> commitments.findById(giver.value()))
                .filter(commitment -> commitment.reserved() + commitment.reservedForTravel() > 0);
    }

    /** Where nobody has said the price, it is what was said of the booking whose seat is taken over. */
    private @Nullable Long cents(EnrolmentView booking, @Nullable Money confirmed) {
        Long stated = cents(booking.price(), confirmed);
        return stated != null
                ? stated
                : lent(booking).map(BudgetCommitment::reserved).orElse(null);
    }

    private static @Nullable Long cents(@Nullable Money price, @Nullable Money confirmed) {
        if (price != null && (Money.EURO.equals(price.currency()) || price.cents() == 0)) {
            return price.cents();
        }
        return confirmed == null ? null : confirmed.cents();
    }
}

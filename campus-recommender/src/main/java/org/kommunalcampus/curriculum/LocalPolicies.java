package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.organisation.Home;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.PublicHolidays;

/**
 * The policies by which people plan where they work: the region's, with the holidays of the federal state and with 24 and 31 December, on
 * which offices are closed (section 6 paragraph 3 of the collective agreement of the public service, TVöD).
 */
final class LocalPolicies {

    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int CHRISTMAS_EVE = 24;
    private static final int NEW_YEARS_EVE = 31;

    private final RegionPolicies policies;
    private final PublicHolidays holidays;
    private final LocalDate today;
    private final Map<Home, Policy> known = new HashMap<>();

    LocalPolicies(RegionPolicies policies, PublicHolidays holidays, LocalDate today) {
        this.policies = policies;
        this.holidays = holidays;
        this.today = today;
    }

    /** The policy of somebody who works there; what is shipped, without holidays, for somebody who works nowhere. */
    Policy of(@Nullable Home home) {
        return home == null ? policies.of(null) : known.computeIfAbsent(home, this::with);
    }

    private Policy with(Home home) {
        Policy policy = policies.of(home.region());
        return policy.withPath(policy.path().withHolidays(holidays(home.state(), policy)));
    }

    private Set<LocalDate> holidays(@Nullable FederalState state, Policy policy) {
        if (state == null) {
            return Set.of();
        }
        int first = today.getYear() - 1;
        int last = today.getYear() + 2 + policy.horizonWeeks() / WEEKS_OF_A_YEAR;
        Set<LocalDate> days = new HashSet<>(holidays.of(state, first, last));
        for (int year = first; year <= last; year++) {
            days.add(LocalDate.of(year, Month.DECEMBER, CHRISTMAS_EVE));
            days.add(LocalDate.of(year, Month.DECEMBER, NEW_YEARS_EVE));
        }
        return days;
    }
}

package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.organisation.Home;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.OfficeClosures;
import org.kommunalcampus.shared.PublicHolidays;

/**
 * The policies by which people plan where they work: the region's, with the holidays of the federal state and with the days on which
 * offices are closed besides.
 */
final class LocalPolicies {

    private static final int WEEKS_OF_A_YEAR = 52;

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
            OfficeClosures.of(year).forEach(days::add);
        }
        return days;
    }
}

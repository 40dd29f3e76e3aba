package org.kommunalcampus.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * That a record counts longer since its holder completed a module that refreshes it.
 *
 * @param module title of the refresher
 * @param on the day on which it was completed
 * @param until the last day on which the record counts by it, {@code null} for good
 */
@PersonalFacts
public record RecordRenewal(
        String module, LocalDate on, @Nullable LocalDate until) {}

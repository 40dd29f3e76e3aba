package org.kommunalcampus.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/**
 * What a closed month has settled of one booking. Nothing here says whose it is.
 *
 * @param on the day on which the run ended, or on which one without a session was booked
 * @param basis what it is owed for by now, even where it corrects; {@code null} for months that were closed before it was kept
 * @param corrects the month whose line it corrects, {@code null} for what is settled as a whole
 * @param cents what the municipality owes the provider for it, value-added tax included; negative where it takes something back
 */
public record SettledFee(
        EnrolmentId enrolment,
        ProviderId provider,
        MunicipalityId municipality,
        ModuleId module,
        LocalDate on,
        @Nullable FeeBasis basis,
        @Nullable YearMonth corrects,
        long cents) {}

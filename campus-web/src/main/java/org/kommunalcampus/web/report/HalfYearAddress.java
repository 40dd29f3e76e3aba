package org.kommunalcampus.web.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.NotFound;

/** Reads by which day an address names a half-year. */
final class HalfYearAddress {

    private HalfYearAddress() {}

    /** Its first day, {@code null} for none; {@link NotFound} for what is no day. */
    static @Nullable LocalDate read(String text) {
        return text.isBlank()
                ? null
                : DayReader.read(text, DayRange.CALENDAR).value().orElseThrow(() -> new NotFound("half-year", text));
    }
}

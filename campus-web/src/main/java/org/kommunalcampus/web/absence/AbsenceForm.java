package org.kommunalcampus.web.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.AbsenceDraft;
import org.kommunalcampus.absence.AbsencePeriod;
import org.kommunalcampus.absence.AbsenceView;
import org.kommunalcampus.absence.DayPart;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;

/**
 * An absence as people type it.
 *
 * @param person id of whom it is about, or, from HR, the personnel number; {@code null} where the page says who
 * @param part name of a {@link DayPart}
 */
record AbsenceForm(
        @Nullable String person,
        @FormField @Nullable LocalDate from,
        @FormField @Nullable LocalDate until,
        @Nullable String part) {

    static AbsenceForm empty() {
        return new AbsenceForm(null, null, null, null);
    }

    static AbsenceForm of(AbsenceView absence) {
        AbsencePeriod period = absence.period();
        return new AbsenceForm(
                null, period.from(), period.until(), period.part().name());
    }

    AbsenceDraft draft() {
        return new AbsenceDraft(from, until, Ids.one(part, DayPart::valueOf).orElse(DayPart.WHOLE));
    }
}

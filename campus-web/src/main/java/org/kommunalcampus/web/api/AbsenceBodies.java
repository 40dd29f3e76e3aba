package org.kommunalcampus.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.AbsenceDraft;
import org.kommunalcampus.absence.AbsenceOrigin;
import org.kommunalcampus.absence.AbsencePeriod;
import org.kommunalcampus.absence.AbsenceView;
import org.kommunalcampus.absence.DayPart;
import org.kommunalcampus.http.Reference;

/** Absences as JSON. */
final class AbsenceBodies {

    private AbsenceBodies() {}

    /**
     * That somebody is away.
     *
     * @param part of a single day
     * @param origin who said so
     */
    record AbsenceBody(
            String id, Reference member, LocalDate from, LocalDate until, DayPart part, AbsenceOrigin origin) {

        static AbsenceBody of(AbsenceView absence, Reference member) {
            AbsencePeriod period = absence.period();
            return new AbsenceBody(
                    absence.id().toString(), member, period.from(), period.until(), period.part(), absence.origin());
        }
    }

    /**
     * Days on which somebody is away.
     *
     * @param until {@code null} for the first day alone
     * @param part of a single day, {@code null} for all of it
     */
    record DaysRequest(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable DayPart part) {

        AbsenceDraft draft() {
            return new AbsenceDraft(from, until, part);
        }
    }
}

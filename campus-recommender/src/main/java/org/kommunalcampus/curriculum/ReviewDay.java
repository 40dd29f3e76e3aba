package org.kommunalcampus.curriculum;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;

/**
 * Until when a plan stands if nothing happens. Plans are made for a week, so each is looked at again on Monday; within the week a plan changes by itself only
 * when a session that it could use begins, when a module stops to be valid or certified, or when an attested level expires.
 */
final class ReviewDay {

    private final LocalDate today;
    private LocalDate earliest;

    private ReviewDay(LocalDate today) {
        this.today = today;
        earliest = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /**
     * The first day after today on which the plan may be another one.
     *
     * @param modules all that the plan depends on
     */
    static LocalDate after(LocalDate today, CatalogueSnapshot catalogue, List<ModuleId> modules, Learner learner) {
        var review = new ReviewDay(today);
        review.notAfter(learner.levelsChangeOn());
        for (ModuleId id : modules) {
            int number = catalogue.numberOf(id);
            if (number >= 0) {
                review.notAfter(catalogue.module(number));
            }
        }
        return review.earliest;
    }

    private void notAfter(EngineModule module) {
        notAfter(module.validUntil());
        notAfter(module.certifiedUntil());
        module.sessions().forEach(session -> notAfter(session.start()));
    }

    private void notAfter(@Nullable LocalDate day) {
        if (day != null && day.isAfter(today) && day.isBefore(earliest)) {
            earliest = day;
        }
    }
}

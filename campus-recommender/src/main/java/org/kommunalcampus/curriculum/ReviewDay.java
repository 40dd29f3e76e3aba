package org.kommunalcampus.curriculum;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;

/**
 * Until when plans of one day stand if nothing happens. Plans are made for a week, so each is looked at again on Monday; within the week a plan changes by
 * itself only when a session that it could use begins or can no longer be booked or its seats are kept for others no more, when a module stops to be valid or certified, or when an attested level expires.
 */
final class ReviewDay {

    private final LocalDate today;
    private final CatalogueSnapshot catalogue;
    private final LocalDate monday;

    /** Of modules with a day that matters before Monday, the first such day. */
    private final Map<ModuleId, LocalDate> thisWeek = new HashMap<>();

    /** Looks for the modules whose days matter this week. */
    ReviewDay(LocalDate today, CatalogueSnapshot catalogue) {
        this.today = today;
        this.catalogue = catalogue;
        monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (int number = 0; number < catalogue.moduleCount(); number++) {
            note(catalogue.module(number));
        }
    }

    /**
     * The first day after today on which the plan may be another one.
     *
     * @param modules all that the plan depends on
     */
    LocalDate of(List<ModuleId> modules, Learner learner) {
        LocalDate earliest = earlier(learner.changesOn(), monday);
        if (!thisWeek.isEmpty()) {
            for (ModuleId module : modules) {
                earliest = earlier(thisWeek.get(module), earliest);
            }
        }
        if (!learner.seatsChangeOn().isEmpty()) {
            for (ModuleId module : modules) {
                earliest = earlier(learner.seatsChangeOn().get(module), earliest);
            }
        }
        return earliest;
    }

    /** Whether it was made for this day and image. */
    boolean isOf(LocalDate day, CatalogueSnapshot image) {
        return catalogue == image && today.equals(day);
    }

    private void note(EngineModule module) {
        note(module, module.validUntil());
        note(module, module.certifiedUntil());
        for (EngineSession session : module.sessions()) {
            note(module, session.start());
            if (session.closes().isBefore(session.start())) {
                note(module, session.closes().plusDays(1));
            }
        }
    }

    private void note(EngineModule module, @Nullable LocalDate day) {
        LocalDate known = thisWeek.getOrDefault(module.id(), monday);
        LocalDate first = earlier(day, known);
        if (first.isBefore(known)) {
            thisWeek.put(module.id(), first);
        }
    }

    /** The day if it lies after today and before the other, else the other. */
    private LocalDate earlier(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isAfter(today) && day.isBefore(other) ? day : other;
    }
}

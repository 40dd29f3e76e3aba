package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A published, certified module with all that the planner needs to know of it.
 *
 * @param minutes learning time
 * @param priceCents fee; null is unknown, which is not the same as free
 * @param language language of instruction as a lower-case ISO 639-1 code
 * @param prerequisites modules to complete before: each group must be met by one of its alternatives
 * @param sessions all dates, past ones included, kept by start: a module that lists dates takes place on those dates alone; an
 *     {@link Format#ONLINE} module without dates can be begun at any time
 * @param phases how the learning time lies around each date
 * @param minutesAssumed the learning time was not stated by the provider
 * @param target for whom it is made
 */
public record EngineModule(
        ModuleId id,
        int minutes,
        @Nullable Long priceCents,
        Format format,
        String language,
        List<Teaching> teaches,
        List<Presupposition> requires,
        List<List<ModuleId>> prerequisites,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate certifiedUntil,
        List<EngineSession> sessions,
        Phases phases,
        boolean minutesAssumed,
        TargetGroup target) {
    public EngineModule {
        if (minutes < 0 || (priceCents != null && priceCents < 0)) {
            throw new IllegalArgumentException("module " + id + " has negative minutes or price");
        }
        if (phases.preparationMinutes() + phases.followUpMinutes() > minutes) {
            throw new IllegalArgumentException("the phases of module " + id + " are longer than the module");
        }
        teaches = List.copyOf(teaches);
        requires = List.copyOf(requires);
        prerequisites = prerequisites.stream().map(List::copyOf).toList();
        sessions = sessions.stream().sorted(EngineSession.BY_START).toList();
    }

    /** A module whose dates take all of its learning time. */
    public EngineModule(
            ModuleId id,
            int minutes,
            @Nullable Long priceCents,
            Format format,
            String language,
            List<Teaching> teaches,
            List<Presupposition> requires,
            List<List<ModuleId>> prerequisites,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate certifiedUntil,
            List<EngineSession> sessions) {
        this(
                id,
                minutes,
                priceCents,
                format,
                language,
                teaches,
                requires,
                prerequisites,
                validFrom,
                validUntil,
                certifiedUntil,
                sessions,
                Phases.NONE,
                false,
                TargetGroup.EVERYBODY);
    }
}

package org.kommunalcampus.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published and certified module as the planner needs it; the planner judges the dates.
 *
 * @param priceCents {@code null} means unknown
 * @param teaches by competence, each competence once
 * @param requires by competence, each competence once
 * @param prerequisiteGroups one module of each inner list must be completed before
 * @param certifiedUntil last day of the certification, {@code null} for no end
 * @param sessions by start, past ones included so that the facts are the same whenever they are read, without cancelled ones
 * @param phases how the learning time lies around each session, in order; empty where the provider does not say
 * @param audience for whom it is made
 */
public record ModuleFacts(
        ModuleId id,
        String title,
        int minutes,
        @Nullable Long priceCents,
        Format format,
        String language,
        List<CompetenceLevel> teaches,
        List<CompetenceLevel> requires,
        List<List<ModuleId>> prerequisiteGroups,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate certifiedUntil,
        List<SessionFacts> sessions,
        List<PhasePlan> phases,
        ModuleAudience audience) {}

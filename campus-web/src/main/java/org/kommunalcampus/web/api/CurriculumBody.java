package org.kommunalcampus.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.curriculum.engine.input.Knowledge;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Excluded;
import org.kommunalcampus.curriculum.engine.plan.Stage;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.http.MoneyBody;
import org.kommunalcampus.http.Reference;

/**
 * A curriculum.
 *
 * @param version counts the changes of the plan, from 1; 0 while the first one is still being built
 * @param trigger what led to this version
 * @param policyVersion number of the region's policy that the plan was built with
 * @param stale something changed since, and the plan is being updated
 * @param entries what to learn now, with dates, and in the year after, without
 * @param uncoveredGaps what remains for later
 * @param impossible what must be in the plan and cannot be
 * @param totals sums over what to learn now
 * @param openQuestions what to ask the learner, the answer that changes most first; known to the learner alone
 */
record CurriculumBody(
        int version,
        Instant builtAt,
        Trigger trigger,
        int policyVersion,
        boolean stale,
        List<EntryBody> entries,
        List<OpenGapBody> uncoveredGaps,
        List<ConflictBody> conflicts,
        List<ImpossibleBody> impossible,
        List<WeekBody> weeks,
        TotalsBody totals,
        List<StageBody> stages,
        List<QuestionBody> openQuestions) {

    /**
     * One module of the plan.
     *
     * @param certifiedBy who vouches for the module: the review board, or an agreement with its provider
     * @param mandatory a legal duty or the employer asks for it, or for something that presupposes it
     * @param plannedStart only of what is planned for now
     * @param withdrawn it is no longer offered
     * @param phases in their order; empty if the module is not divided
     */
    record EntryBody(
            int position,
            Stage stage,
            Reference module,
            @Nullable CertificationBasis certifiedBy,
            boolean mandatory,
            @Nullable LocalDate dueDate,
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate plannedEnd,
            LearningBodies.@Nullable BookedSession session,
            EntryState state,
            boolean withdrawn,
            List<PlannedPhaseBody> phases,
            List<ReasonBody> reasons) {}

    /**
     * Sums over one stage: what to learn now, in the year after, and later.
     *
     * @param until last day; what comes later has none
     * @param hours learning time of its modules
     * @param spentHours learning time of what was completed within it already
     * @param budgetHours learning time that it may take, null for no limit
     * @param count modules; of what comes later, competences
     */
    record StageBody(
            Stage stage,
            LocalDate from,
            @Nullable LocalDate until,
            BigDecimal hours,
            BigDecimal spentHours,
            @Nullable BigDecimal budgetHours,
            MoneyBody price,
            int unknownPrices,
            int count) {}

    /**
     * A competence of which somebody asks a level and nobody knows whether the learner has it.
     *
     * @param target highest level asked for
     * @param level level that is taken for granted meanwhile, 0 for none
     */
    record QuestionBody(
            Reference competence, int target, int level, Knowledge knowledge, List<RequirementBody> requiredBy) {}

    /** Preparation, event or follow-up of a module that has them: first day, last day, learning time. */
    record PlannedPhaseBody(Phase phase, LocalDate from, LocalDate to, BigDecimal hours) {}

    /**
     * Why a module is in the plan.
     *
     * @param text the reason as a sentence
     * @param fromLevel level before the module, 0 for none
     * @param toLevel level after it, 0 where the rule is not about levels
     * @param requirement who asks for the level
     * @param module the module that presupposes this one
     * @param assumedLevel the provider states no level; the platform's default was taken
     */
    record ReasonBody(
            RuleName rule,
            String text,
            @Nullable Reference competence,
            int fromLevel,
            int toLevel,
            @Nullable RequirementBody requirement,
            @Nullable Reference module,
            boolean assumedLevel) {}

    /**
     * Who asks for something.
     *
     * @param source id of the job profile or goal
     * @param jobProfile the job or market profile behind it
     */
    record RequirementBody(
            RequirementOrigin kind,
            @Nullable String source,
            @Nullable Reference jobProfile,
            @Nullable LocalDate due) {}

    /**
     * A gap that stays open although the plan is followed.
     *
     * @param actual level after the plan
     * @param excluded where no module is left for the learner, which rules keep how many of them away
     */
    record OpenGapBody(
            Reference competence,
            int actual,
            int target,
            UncoveredGap.Cause cause,
            List<RequirementBody> requiredBy,
            List<Excluded> excluded) {}

    /** Something that people have to settle. */
    record ConflictBody(
            Conflict.Kind kind, Reference module, @Nullable LocalDate due) {}

    /** An obligation that cannot be met, and the rule that forbids it. */
    record ImpossibleBody(
            Reference module,
            RuleName obligation,
            @Nullable RuleName obstacle,
            @Nullable LocalDate due) {}

    /** Learning time of a week in which something is planned. */
    record WeekBody(LocalDate monday, BigDecimal hours, BigDecimal capacity) {}

    /**
     * Sums over all entries.
     *
     * @param price sum of the known prices
     * @param unknownPrices entries whose price is unknown and not in the sum
     */
    record TotalsBody(BigDecimal hours, MoneyBody price, int unknownPrices) {}

    /** The same module before and after. */
    record MovedBody(EntryBody before, EntryBody after) {}

    /**
     * How one curriculum differs from another.
     *
     * @param summary the differences as sentences
     * @param moved entries with other dates
     * @param changed entries with other reasons, state, due date or duty
     */
    record DifferenceBody(
            List<String> summary,
            List<EntryBody> added,
            List<EntryBody> dropped,
            List<MovedBody> moved,
            List<MovedBody> changed) {}
}

package org.kommunalcampus.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The operator plans when learners, HR and providers are asked about the platform. Rounds begin and end by themselves. */
@UseCase
@RequiredArgsConstructor
public class SurveyPlans {

    private static final int MOST_MONTHS = 36;
    private static final int MOST_WEEKS = 8;

    private final SurveyPlanRepository plans;
    private final SurveyRoundRepository rounds;
    private final Audit audit;
    private final Clock clock;

    /** The plan of each survey about the platform. */
    @Transactional(readOnly = true)
    public List<SurveyPlanView> all(Caller caller) {
        caller.requireOperator();
        return Arrays.stream(SurveyKind.values())
                .filter(kind -> !kind.isAboutModule())
                .map(kind -> plan(kind).view())
                .toList();
    }

    /** The plan of one; {@link NotFound} for surveys about modules, which people are asked when they have learned. */
    @Transactional(readOnly = true)
    public SurveyPlanView of(Caller caller, SurveyKind kind) {
        caller.requireOperator();
        return plan(kind).view();
    }

    /**
     * Plans when it is held from now on; a round under way goes on. Throws {@link Invalid} for a day before today or numbers out of range, {@link Stale} where somebody
     * else changed the plan.
     *
     * @param nextOn {@code null} to hold none until further notice
     */
    public SurveyPlanView change(
            Caller caller,
            SurveyKind kind,
            @Nullable LocalDate nextOn,
            @Nullable Integer everyMonths,
            @Nullable Integer openWeeks,
            long expected) {
        caller.requireOperator();
        var checks = new FieldChecks();
        checks.within("/nextOn", nextOn, DayRange.due(LocalDate.now(clock)));
        int months = within(checks, "/everyMonths", everyMonths, MOST_MONTHS);
        int weeks = within(checks, "/openWeeks", openWeeks, MOST_WEEKS);
        checks.orThrow();
        SurveyPlan plan = plan(kind);
        Stale.check(expected, plan.view().version());
        plan.change(nextOn, months, weeks);
        SurveyPlanView changed = plans.saveAndFlush(plan).view();
        audit.record(caller, "survey-plan.changed", "survey-plan", kind.name(), "next on " + nextOn);
        return changed;
    }

    /** The rounds that were held or are, the latest first. */
    @Transactional(readOnly = true)
    public Page<SurveyRoundView> rounds(Caller caller, Pageable page) {
        caller.requireOperator();
        return rounds.findAllByOrderByOpensOnDescId(page).map(SurveyRound::view);
    }

    private SurveyPlan plan(SurveyKind kind) {
        if (kind.isAboutModule()) {
            throw new NotFound("survey plan", kind);
        }
        return plans.findById(kind).orElseGet(() -> new SurveyPlan(kind));
    }

    private static int within(FieldChecks checks, String pointer, @Nullable Integer value, int most) {
        if (value == null || value < 1 || value > most) {
            checks.reject(pointer, "out-of-range", "A number from 1 to " + most + " is needed.");
            return 1;
        }
        return value;
    }
}

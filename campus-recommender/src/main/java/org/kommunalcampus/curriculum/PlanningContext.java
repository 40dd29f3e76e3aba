package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.Set;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;

/**
 * One consistent set of inputs for any number of learners.
 *
 * @param leadership whoever is asked for one of these by a job leads others
 */
record PlanningContext(
        CatalogueSnapshot catalogue,
        Set<CompetenceId> leadership,
        RegionPolicies policy,
        LocalDate today,
        PlanFormat format,
        ReviewDays reviewDays) {

    Curriculum plan(Learner learner) {
        return Planner.plan(catalogue, learner.snapshot(), learner.policy(), today);
    }

    /** The same with another catalogue. */
    PlanningContext with(CatalogueSnapshot other) {
        return new PlanningContext(other, leadership, policy, today, format, reviewDays);
    }

    /** The same with other policies. */
    PlanningContext with(RegionPolicies others) {
        return new PlanningContext(catalogue, leadership, others, today, format, reviewDays);
    }

    Built build(ClaimedPlan claim, Learner learner) {
        Curriculum plan = plan(learner);
        return new Built(
                claim,
                format.write(plan),
                EncodedDependencies.encode(plan.dependencies()),
                reviewDays.on(today, catalogue).of(plan.dependencies().modules(), learner),
                catalogue.version(),
                learner.policy().version(),
                learner.profileVersion());
    }
}

package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.springframework.stereotype.Component;

/** Sets out what plans are built from, as of now: catalogue, policies of all regions and day. */
@Component
@RequiredArgsConstructor
class Workshop {

    private final CatalogueImage catalogue;
    private final PolicyImage policies;
    private final PlanFormat format;
    private final ReviewDays reviewDays;
    private final Clock clock;

    Bench open() {
        return new Bench(catalogue.current(), policies.current(), LocalDate.now(clock), format, reviewDays);
    }

    /** One consistent set of inputs for any number of learners. */
    record Bench(
            CatalogueSnapshot catalogue,
            RegionPolicies policy,
            LocalDate today,
            PlanFormat format,
            ReviewDays reviewDays) {

        Curriculum plan(Learner learner) {
            return Planner.plan(catalogue, learner.snapshot(), learner.policy(), today);
        }

        /** The same with another catalogue. */
        Bench with(CatalogueSnapshot other) {
            return new Bench(other, policy, today, format, reviewDays);
        }

        /** The same with other policies. */
        Bench with(RegionPolicies others) {
            return new Bench(catalogue, others, today, format, reviewDays);
        }

        Built build(Claim claim, Learner learner) {
            Curriculum plan = plan(learner);
            return new Built(
                    claim,
                    format.write(plan),
                    Touch.encode(plan.touched()),
                    reviewDays.on(today, catalogue).of(plan.touched().modules(), learner),
                    catalogue.version(),
                    learner.policy().version(),
                    learner.profileVersion());
        }
    }
}

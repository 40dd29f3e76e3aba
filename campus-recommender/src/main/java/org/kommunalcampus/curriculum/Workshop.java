package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.springframework.stereotype.Component;

/** Sets out what plans are built from, as of now: catalogue, policy and day. */
@Component
@RequiredArgsConstructor
class Workshop {

    private final CatalogueImage catalogue;
    private final Policies policies;
    private final PlanFormat format;
    private final Clock clock;

    Bench open() {
        return new Bench(catalogue.current(), policies.current(), LocalDate.now(clock), format);
    }

    /** One consistent set of inputs for any number of learners. */
    record Bench(CatalogueSnapshot catalogue, Policy policy, LocalDate today, PlanFormat format) {

        Curriculum plan(LearnerSnapshot learner) {
            return Planner.plan(catalogue, learner, policy, today);
        }

        Built build(Claim claim, Learner learner) {
            Curriculum plan = plan(learner.snapshot());
            return new Built(
                    claim,
                    format.write(plan),
                    Touch.encode(plan.touched()),
                    ReviewDay.after(today, catalogue, plan.touched().modules(), learner),
                    catalogue.version(),
                    policy.version(),
                    learner.profileVersion());
        }
    }
}

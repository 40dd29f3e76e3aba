package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Says why a module is not in a curriculum, or what would take it out. Changes are tried out by planning anew, so they hold what they promise. */
public final class WhyNot {
    private WhyNot() {}

    /**
     * Why the module is not in the curriculum, and what would bring it in; if it is in, what would take it out.
     *
     * @param curriculum the plan that {@link Planner#plan} gave for the same question
     */
    public static Explanation explain(
            CatalogueSnapshot catalogue,
            LearnerSnapshot learner,
            Policy policy,
            LocalDate today,
            ModuleId module,
            Curriculum curriculum) {
        var situation = new Situation(catalogue, learner, policy, today);
        if (holds(curriculum, module)) {
            var departures = new RemovalConditions(situation, today, module).of(curriculum);
            return new Explanation(module, true, List.of(), List.of(), departures);
        }
        var findings = new Obstacles(situation, curriculum).to(module);
        var remedies = new Remedies(situation, today, curriculum, module).after(findings);
        return new Explanation(module, false, findings, remedies);
    }

    static boolean holds(Curriculum curriculum, ModuleId module) {
        return curriculum.entries().stream().anyMatch(entry -> entry.module().equals(module));
    }
}

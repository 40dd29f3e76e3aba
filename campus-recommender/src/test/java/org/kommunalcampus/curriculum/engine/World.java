package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.List;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;

/** One question to the planner. */
record World(List<EngineModule> modules, LearnerSnapshot learner, Policy policy, LocalDate today) {
    CatalogueSnapshot catalogue() {
        return CatalogueSnapshot.of(1, modules);
    }

    Curriculum plan() {
        return Planner.plan(catalogue(), learner, policy, today);
    }

    World withModules(List<EngineModule> others) {
        return new World(others, learner, policy, today);
    }

    World withLearner(LearnerSnapshot other) {
        return new World(modules, other, policy, today);
    }

    World withPolicy(Policy other) {
        return new World(modules, learner, other, today);
    }

    World on(LocalDate day) {
        return new World(modules, learner, policy, day);
    }
}

package org.kommunalcampus.curriculum;

import java.util.Collection;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.shared.MemberId;
import org.springframework.context.ApplicationContext;

/** A hand on the production pipeline for the benchmark: admits learners, and lets its workers begin and stop. */
public final class PipelineAccess {
    private final Staleness staleness;
    private final RebuildWorker worker;
    private final CatalogueImage catalogue;
    private final StoredPlans plans;

    public PipelineAccess(ApplicationContext context) {
        staleness = context.getBean(Staleness.class);
        worker = context.getBean(RebuildWorker.class);
        catalogue = context.getBean(CatalogueImage.class);
        plans = context.getBean(StoredPlans.class);
    }

    /** Asks for the first plan of each. */
    public void admit(Collection<MemberId> members) {
        staleness.admit(members);
    }

    /** The catalogue as the pipeline sees it. */
    public CatalogueSnapshot catalogue() {
        return catalogue.current();
    }

    /** The stored plan. */
    public Curriculum planOf(MemberId member) {
        return plans.current(member).orElseThrow().plan();
    }

    /** What of a plan is stored in its document. */
    public static Curriculum visible(Curriculum plan) {
        return PlanFormat.visible(plan);
    }

    public void startWorkers() {
        worker.start();
    }

    public void stopWorkers() {
        worker.stop();
    }
}

package org.kommunalcampus.curriculum;

import java.util.Collection;
import org.kommunalcampus.organisation.MemberId;
import org.springframework.context.ApplicationContext;

/** A hand on the production pipeline for the benchmark: admits learners, and lets its workers begin and stop. */
public final class PipelineAccess {
    private final Staleness staleness;
    private final RebuildWorker worker;

    public PipelineAccess(ApplicationContext context) {
        staleness = context.getBean(Staleness.class);
        worker = context.getBean(RebuildWorker.class);
    }

    /** Asks for the first plan of each. */
    public void admit(Collection<MemberId> members) {
        staleness.admit(members);
    }

    public void startWorkers() {
        worker.start();
    }

    public void stopWorkers() {
        worker.stop();
    }
}

package org.kommunalcampus.curriculum;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What the operator sees and does about the rebuilding of plans. */
@UseCase
@RequiredArgsConstructor
public class Rebuilds {

    private final StoredPlans plans;
    private final Staleness staleness;
    private final Audit audit;

    /** How far all plans are up to date. */
    @Transactional(readOnly = true)
    public RebuildStatus status(Caller caller) {
        caller.mustOperate();
        return plans.status();
    }

    /** Has every plan looked at again, those that failed before at once. */
    public void rebuildAll(Caller caller) {
        caller.mustOperate();
        audit.record(caller, "curriculum.rebuild-all", "plan", "all", null);
        staleness.markAllAnew(Trigger.OPERATOR);
    }
}

package org.kommunalcampus.curriculum;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What the operator sees and does about the rebuilding of plans. */
@UseCase
@RequiredArgsConstructor
public class Rebuilds {

    private final RebuildMonitor monitor;
    private final Staleness staleness;
    private final Audit audit;

    /** How far all plans are up to date. */
    @Transactional(readOnly = true)
    public RebuildStatus status(Caller caller) {
        caller.requireOperator();
        return monitor.status();
    }

    /** Has a plan that was set aside after failures built again at once; does nothing for others. */
    public void tryAgain(Caller caller, MemberId member) {
        caller.requireOperator();
        audit.record(caller, "curriculum.rebuild-again", "plan", member.toString(), null);
        staleness.tryAgain(List.of(member));
    }

    /** Has all plans that were set aside after failures built again at once. */
    public void tryAllAgain(Caller caller) {
        caller.requireOperator();
        audit.record(caller, "curriculum.rebuild-again", "plan", "all", null);
        staleness.tryAgain(monitor.setAside());
    }

    /** Has every plan looked at again, those that failed before at once. */
    public void rebuildAll(Caller caller) {
        caller.requireOperator();
        audit.record(caller, "curriculum.rebuild-all", "plan", "all", null);
        staleness.tryAgain(monitor.setAside());
        staleness.markAll(Trigger.OPERATOR);
    }
}

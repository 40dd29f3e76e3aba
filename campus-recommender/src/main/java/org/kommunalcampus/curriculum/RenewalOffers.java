package org.kommunalcampus.curriculum;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleRefreshes;
import org.kommunalcampus.catalogue.Refresher;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Which shorter modules renew what people have completed, by the same rules by which they are planned. */
@UseCase
@RequiredArgsConstructor
public class RenewalOffers {

    private final ModuleRefreshes refreshes;
    private final PlanningContexts contexts;
    private final LearnerReader learners;

    /** What the caller could take today to renew the records of these modules, the shortest first; modules without are missing. */
    @Transactional(readOnly = true)
    public Map<ModuleId, List<Refresher>> of(Caller caller, MemberId member, Collection<ModuleId> completed) {
        caller.requireOwn(member);
        Map<ModuleId, List<Refresher>> offered = refreshes.offered(completed);
        if (offered.isEmpty()) {
            return Map.of();
        }
        PlanningContext context = contexts.current();
        Learner learner = learners.of(List.of(member), context).get(member);
        if (learner == null) {
            return Map.of();
        }
        var fitting = new FittingRefreshers(context.catalogue(), learner::snapshot, learner.policy(), context.today());
        Map<ModuleId, List<Refresher>> found = new HashMap<>();
        offered.forEach((longer, refreshers) -> {
            List<Refresher> fit = fitting.all(longer, refreshers);
            if (!fit.isEmpty()) {
                found.put(longer, fit);
            }
        });
        return found;
    }
}

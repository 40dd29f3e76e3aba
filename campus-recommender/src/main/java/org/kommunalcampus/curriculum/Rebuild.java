package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Builds stale plans anew, a batch at a time: claim, read what the batch needs in a constant number of queries, plan outside of any transaction, write what
 * differs. Whatever happens in between, a plan is fresh only if it was built from what was committed after its last mark.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class Rebuild {

    private final ClaimedPlans claims;
    private final PlanningContexts contexts;
    private final LearnerReader learners;
    private final PlanWriter writer;

    /** Builds the next batch; returns how many plans were in it, 0 when none is ready. */
    int next() {
        List<ClaimedPlan> batch = claims.next();
        if (!batch.isEmpty()) {
            build(batch);
        }
        return batch.size();
    }

    /** Builds one learner's plan now, ahead of all workers. */
    void now(MemberId member, Trigger trigger) {
        build(List.of(claims.own(member, trigger, learners.profileVersion(member))));
    }

    /** Whose plan would be another one if it were built from scratch now; also those whose plan cannot be built. Writes nothing. */
    List<ClaimedPlan> drifted(List<ClaimedPlan> stored) {
        PlanningContext context = contexts.current();
        Map<MemberId, Learner> read = read(stored, context);
        return stored.stream().filter(plan -> isDrifted(plan, context, read)).toList();
    }

    private boolean isDrifted(ClaimedPlan stored, PlanningContext context, Map<MemberId, Learner> read) {
        try {
            Learner learner = read.get(stored.member());
            return context.build(stored, learner != null ? learner : readOne(stored, context))
                    .isNew();
        } catch (RuntimeException e) {
            log.warn("A plan could not be built for comparison", e);
            return true;
        }
    }

    private void build(List<ClaimedPlan> batch) {
        try {
            build(batch, contexts.current());
        } catch (RuntimeException e) {
            giveBack(batch, e);
            throw e;
        }
    }

    /** Where even that fails, because the database is away, the claims lapse by themselves. */
    private void giveBack(List<ClaimedPlan> batch, RuntimeException cause) {
        try {
            claims.giveBack(batch);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void build(List<ClaimedPlan> batch, PlanningContext context) {
        Map<MemberId, Learner> read = read(batch, context);
        List<Built> built = new ArrayList<>(batch.size());
        for (ClaimedPlan claim : batch) {
            try {
                Learner learner = read.get(claim.member());
                built.add(context.build(claim, learner != null ? learner : readOne(claim, context)));
            } catch (RuntimeException e) {
                setAside(claim, e);
            }
        }
        writer.write(built);
    }

    /** What the batch needs; nothing where it cannot be read, so that one learner's broken data does not hold up the others. */
    private Map<MemberId, Learner> read(List<ClaimedPlan> batch, PlanningContext context) {
        try {
            return learners.of(batch.stream().map(ClaimedPlan::member).toList(), context);
        } catch (RuntimeException e) {
            log.warn("Cannot read a batch of {} learners, reading them one by one", batch.size(), e);
            return Map.of();
        }
    }

    private Learner readOne(ClaimedPlan claim, PlanningContext context) {
        Learner learner = learners.of(List.of(claim.member()), context).get(claim.member());
        if (learner == null) {
            throw new IllegalStateException("no facts about the learner");
        }
        return learner;
    }

    private void setAside(ClaimedPlan claim, RuntimeException cause) {
        log.warn("A plan could not be built, attempt {}; the old one stays", claim.failures() + 1, cause);
        writer.failed(claim, cause);
    }
}

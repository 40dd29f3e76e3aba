package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.curriculum.Workshop.Bench;
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

    private final Claims claims;
    private final Workshop workshop;
    private final LearnerReader learners;
    private final PlanWriter writer;

    /** Builds the next batch; returns how many plans were in it, 0 when none is ready. */
    int next() {
        List<Claim> batch = claims.next();
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
    List<Claim> drifted(List<Claim> stored) {
        Bench bench = workshop.open();
        Map<MemberId, Learner> read = read(stored, bench);
        return stored.stream().filter(plan -> isDrifted(plan, bench, read)).toList();
    }

    private boolean isDrifted(Claim stored, Bench bench, Map<MemberId, Learner> read) {
        try {
            Learner learner = read.get(stored.member());
            return bench.build(stored, learner != null ? learner : readOne(stored, bench))
                    .isNew();
        } catch (RuntimeException e) {
            log.warn("A plan could not be built for comparison", e);
            return true;
        }
    }

    private void build(List<Claim> batch) {
        try {
            build(batch, workshop.open());
        } catch (RuntimeException e) {
            giveBack(batch, e);
            throw e;
        }
    }

    /** Where even that fails, because the database is away, the claims lapse by themselves. */
    private void giveBack(List<Claim> batch, RuntimeException cause) {
        try {
            claims.giveBack(batch);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void build(List<Claim> batch, Bench bench) {
        Map<MemberId, Learner> read = read(batch, bench);
        List<Built> built = new ArrayList<>(batch.size());
        for (Claim claim : batch) {
            try {
                Learner learner = read.get(claim.member());
                built.add(bench.build(claim, learner != null ? learner : readOne(claim, bench)));
            } catch (RuntimeException e) {
                setAside(claim, e);
            }
        }
        writer.write(built);
    }

    /** What the batch needs; nothing where it cannot be read, so that one learner's broken data does not hold up the others. */
    private Map<MemberId, Learner> read(List<Claim> batch, Bench bench) {
        try {
            return learners.of(batch.stream().map(Claim::member).toList(), bench.policy());
        } catch (RuntimeException e) {
            log.warn("Cannot read a batch of {} learners, reading them one by one", batch.size(), e);
            return Map.of();
        }
    }

    private Learner readOne(Claim claim, Bench bench) {
        Learner learner = learners.of(List.of(claim.member()), bench.policy()).get(claim.member());
        if (learner == null) {
            throw new IllegalStateException("no facts about the learner");
        }
        return learner;
    }

    private void setAside(Claim claim, RuntimeException cause) {
        log.warn("A plan could not be built, attempt {}; the old one stays", claim.failures() + 1, cause);
        writer.failed(claim, cause);
    }
}

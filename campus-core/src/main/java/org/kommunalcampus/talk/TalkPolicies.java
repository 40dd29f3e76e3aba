package org.kommunalcampus.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/** How often municipalities owe their people a talk. Without a decision there is no rule, nothing falls due and nobody is reminded; talks can be held all the same. */
@UseCase
@RequiredArgsConstructor
public class TalkPolicies {

    private final TalkPolicyRepository policies;
    private final Audit audit;
    private final Clock clock;

    /** What holds in the caller's own municipality; everybody who works there may know. */
    @Transactional(readOnly = true)
    public TalkPolicyView of(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.LEARNER, Role.MANAGER, Role.HR);
        return policies.findById(municipality.value())
                .map(policy -> new TalkPolicyView(policy.intervals(), policy.changes()))
                .orElse(new TalkPolicyView(TalkIntervals.NONE, 0));
    }

    /** Decides, for HR of the municipality; throws {@link Invalid} and {@link Stale}. */
    public void change(Caller caller, MunicipalityId municipality, TalkIntervals intervals, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        intervals.check();
        Optional<TalkPolicy> known = policies.findById(municipality.value());
        Stale.check(expectedVersion, known.map(TalkPolicy::changes).orElse(0L));
        LocalDate today = LocalDate.now(clock);
        if (known.isPresent()) {
            known.get().change(intervals, today);
        } else {
            begin(new TalkPolicy(municipality, intervals, today));
        }
        audit.record(caller, "talk-policy.changed", "municipality", municipality.toString(), intervals.summary());
    }

    private void begin(TalkPolicy policy) {
        try {
            policies.saveAndFlush(policy);
        } catch (DataIntegrityViolationException decidedAtTheSameTime) {
            throw new Stale(decidedAtTheSameTime);
        }
    }
}

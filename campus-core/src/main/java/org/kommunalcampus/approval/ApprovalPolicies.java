package org.kommunalcampus.approval;

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

/** What municipalities decide about approvals. Requests that are open keep the day until which they hold their seat. */
@UseCase
@RequiredArgsConstructor
public class ApprovalPolicies {

    private final ApprovalPolicyRepository policies;
    private final Audit audit;

    /** What holds in the caller's own municipality; everybody who works there may know. */
    @Transactional(readOnly = true)
    public ApprovalPolicyView of(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.LEARNER, Role.MANAGER, Role.HR);
        return policies.findById(municipality.value())
                .map(policy -> new ApprovalPolicyView(policy.terms(), policy.changes()))
                .orElse(new ApprovalPolicyView(ApprovalTerms.none(), 0));
    }

    /** Decides, for HR of the municipality; throws {@link Invalid} and {@link Stale}. */
    public void change(Caller caller, MunicipalityId municipality, ApprovalTerms terms, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        terms.check();
        Optional<ApprovalPolicy> known = policies.findById(municipality.value());
        Stale.check(expectedVersion, known.map(ApprovalPolicy::changes).orElse(0L));
        if (known.isPresent()) {
            known.get().change(terms);
        } else {
            begin(municipality, terms);
        }
        audit.record(caller, "approval-policy.changed", "municipality", municipality.toString(), noted(terms));
    }

    private static String noted(ApprovalTerms terms) {
        String approvals = "%s, free up to %s cents and %s minutes, %d days"
                .formatted(terms.kind(), terms.freeCents(), terms.freeMinutes(), terms.daysToDecide());
        Long above = terms.agreement().aboveCents();
        return above == null
                ? approvals
                : "%s, agreements above %d cents for %d months"
                        .formatted(approvals, above, terms.agreement().terms().bindingMonths());
    }

    private void begin(MunicipalityId municipality, ApprovalTerms terms) {
        try {
            policies.saveAndFlush(new ApprovalPolicy(municipality, terms));
        } catch (DataIntegrityViolationException decidedAtTheSameTime) {
            throw new Stale(decidedAtTheSameTime);
        }
    }
}

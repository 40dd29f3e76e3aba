package org.kommunalcampus.approval;

import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** What a person asked the employer to approve, what became of it, and which fees budgets hold for the person. */
@Component
class PersonalApprovals implements PersonalRecords {

    private static final String APPROVALS = """
            select r.module_id module, r.state approval_state, r.asked_at, r.decide_by, r.decided_at, r.binding_months, r.own_share, r.own_percent, r.agreement_signed_on,
                r.travel_planned_cents, case when r.state = 'APPROVED' and r.travel_anew = false then r.travel_cents end travel_cents,
                case when r.state <> 'APPROVED' or r.travel_anew = true then r.travel_cents end travel_proposed_cents, r.substitute_named_on, r.reason, r.kept_out_until
            from approval_request r
            where r.member_id = :member order by r.asked_at desc""";

    private static final String FEES = """
            select c.module_id module, c.amount_cents, c.travel_cents, c.state fee_state, c.overdraw_reason, c.held_since
            from budget_commitment c
            where c.member_id = :member order by c.held_since desc""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount("approvals", APPROVALS, "approval_request.member_id"),
                withAccount("fees", FEES, "budget_commitment.member_id"));
    }
}

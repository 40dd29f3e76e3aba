package org.kommunalcampus.approval;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.BudgetLedger.Cover;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.RequestedEnrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.springframework.stereotype.Component;

/** Has a budget hold what an approval costs: the fee, and what is approved of the planned travel costs. */
@Component
@RequiredArgsConstructor
class ApprovalMoney {

    private final BudgetLedger ledger;
    private final RequestedEnrolments enrolments;
    private final Members members;

    /**
     * Whether the budget holds it. Throws {@link Refused} {@code amount-needed} where nobody has said the fee and {@code travel-needed} where travel costs are planned and nobody says how much is
     * approved, and {@link Invalid} at {@code /travel} for more than is planned.
     *
     * @param hr whether HR grants, who may overdraw
     * @param last whether nobody else has to agree, so that travel costs are held, too
     */
    boolean isHeld(ApprovalRequest request, ApprovalGrant grant, boolean hr, boolean last) {
        EnrolmentView booking = enrolments.find(request.enrolment());
        MemberView person = members.find(request.member());
        String overdraw = hr ? grant.overdrawReason() : null;
        request.travel().agree(grant.travel());
        Cover fee = ledger.hold(booking, person, grant.amount(), overdraw);
        if (fee == Cover.UNKNOWN) {
            throw new Refused("amount-needed", "nobody has said what " + request.module() + " costs in euros");
        }
        return fee != Cover.USED_UP
                && (!last || ledger.holdTravel(booking, person, request.travel().agreed(), overdraw) != Cover.USED_UP);
    }

    /** The same for the travel costs alone of a booking that was approved for another session. */
    boolean isTravelHeld(ApprovalRequest request, ApprovalGrant grant, boolean hr, boolean last) {
        request.travel().agree(grant.travel());
        return !last
                || ledger.holdTravel(
                                enrolments.find(request.enrolment()),
                                members.find(request.member()),
                                request.travel().agreed(),
                                hr ? grant.overdrawReason() : null)
                        != Cover.USED_UP;
    }

    /** How it stands with the money for a request, with all that is planned for the way there, since HR may grant more than a manager proposes; nothing is held by that. */
    BudgetStanding standing(ApprovalRequest request) {
        return ledger.standing(
                enrolments.find(request.enrolment()),
                members.find(request.member()),
                request.travel().planned(),
                request.travelWaits());
    }

    /** Leaves the fee of a request that goes on to HR with the booking that has the seat. */
    void leaveToGiver(ApprovalRequest request) {
        ledger.leaveToGiver(enrolments.find(request.enrolment()));
    }
}

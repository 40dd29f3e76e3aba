package org.kommunalcampus.approval;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.RequestedEnrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/** Who asks for a booking says what the way there will cost, so that it is approved together with the fee. The money never goes through the platform: it is no part of settlements or invoices. */
@UseCase
@RequiredArgsConstructor
public class OwnTravel {

    /** The most that can be planned: 10,000 euros. */
    public static final long MOST_CENTS = 1_000_000;

    private final ApprovalRequestRepository requests;
    private final RequestedEnrolments enrolments;
    private final Audit audit;

    /**
     * Plans travel costs of an own open request, in place of what was planned before. Throws {@link NotFound}, {@link Invalid} at {@code /amount} for anything but euros up to the most, and
     * {@link Refused} {@code already-decided}, also once the first of two has decided.
     *
     * @param amount {@code null} for none
     */
    public void plan(Caller caller, EnrolmentId enrolment, @Nullable Money amount) {
        caller.requireAnyRole(Role.LEARNER);
        var checks = new FieldChecks();
        if (amount != null) {
            BudgetDraft.checkAmount(checks, "/amount", amount);
            if (amount.cents() > MOST_CENTS) {
                checks.reject("/amount", "above-limit", "At most 10,000 euros.");
            }
        }
        checks.orThrow();
        ApprovalRequest known = own(caller, enrolment);
        enrolments.takeTurn(known.enrolment());
        own(caller, enrolment).planTravel(amount == null ? 0 : amount.cents());
        audit.recordOwn(caller, "approval.travel-planned", "enrolment", enrolment.toString(), null);
    }

    private ApprovalRequest own(Caller caller, EnrolmentId enrolment) {
        return requests.findByEnrolmentId(enrolment.value())
                .filter(request -> request.member().equals(caller.member()))
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }
}

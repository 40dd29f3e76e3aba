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
    private final ApprovalDesk desk;
    private final Audit audit;

    /**
     * Plans travel costs of an own open request, or of an approved booking that is in another session since, in place of what was planned before. Throws {@link NotFound}, {@link Invalid} at
     * {@code /amount} for anything but euros up to the most, and {@link Refused} {@code no-session} where there is no way to go and {@code already-decided}, also once the first of two has decided.
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
        if (!requests.existsByEnrolmentIdAndMemberId(
                enrolment.value(), caller.requireMember().value())) {
            throw new NotFound("enrolment", enrolment);
        }
        enrolments.takeTurn(enrolment);
        ApprovalRequest request = requests.findByEnrolmentId(enrolment.value())
                .filter(found -> found.member().equals(caller.member()))
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
        boolean waited = request.travelWaits();
        request.planTravel(amount == null ? 0 : amount.cents());
        if (request.travelWaits() && !waited) {
            desk.tell(request);
        }
        audit.recordOwn(caller, "approval.travel-planned", "enrolment", enrolment.toString(), null);
    }
}

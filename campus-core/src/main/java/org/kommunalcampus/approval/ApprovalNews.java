package org.kommunalcampus.approval;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Component;

/** Writes decisions about requests down, and tells those who asked. */
@Component
@RequiredArgsConstructor
class ApprovalNews {

    private final Audit audit;
    private final Notifications notifications;

    /** The booking is approved, and an agreement that it carries waits for signatures. */
    void approved(Caller caller, ApprovalRequest request) {
        decided(
                caller,
                request,
                "approval.approved",
                NotificationKind.BOOKING_APPROVED,
                DecisionFacts.of(request.module()).travel(request.view().travel()));
        if (request.agreement() != null) {
            notifications.tellDecision(
                    NotificationKind.AGREEMENT_TO_SIGN,
                    caller,
                    request.id().toString(),
                    Set.of(request.member()),
                    DecisionFacts.of(request.module()));
        }
    }

    /** The travel costs of a booking that is in another session now are decided. */
    void travelDecided(Caller caller, ApprovalRequest request) {
        decided(
                caller,
                request,
                "approval.travel-decided",
                NotificationKind.TRAVEL_DECIDED,
                DecisionFacts.of(request.module()).travel(request.view().travel()));
    }

    void decided(Caller caller, ApprovalRequest request, String action, NotificationKind kind, DecisionFacts facts) {
        audit.record(caller, action, "member", request.member().toString(), "approval " + request.id());
        notifications.tellDecision(kind, caller, request.id().toString(), Set.of(request.member()), facts);
    }
}

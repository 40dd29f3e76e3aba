package org.kommunalcampus.approval;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses approvals that would leave too few people at work, unless whoever approves says why that is all right. */
@Component
@RequiredArgsConstructor
class StaffingCheck {

    private final ObjectProvider<StaffingGuard> guards;
    private final Audit audit;

    /** Waits until nobody else decides about people who have to stand in for those who ask here. */
    void hold(MunicipalityId municipality, Collection<ApprovalRequest> requests) {
        guards.ifAvailable(guard -> guard.hold(
                municipality, requests.stream().map(ApprovalRequest::member).collect(Collectors.toSet())));
    }

    /** Throws {@link Refused} {@code staffing-short} where there is no reason; one that is needed is written down. */
    void check(Caller caller, ApprovalRequest request, @Nullable String reason) {
        if (!fallsShort(request)) {
            return;
        }
        if (reason == null) {
            throw new Refused("staffing-short", "too few people would be at work");
        }
        audit.record(caller, "approval.understaffed", "approval", request.id().toString(), reason);
    }

    private boolean fallsShort(ApprovalRequest request) {
        SessionId session = request.session();
        StaffingGuard guard = session == null ? null : guards.getIfAvailable();
        if (session == null || guard == null) {
            return false;
        }
        guard.hold(request.municipality(), Set.of(request.member()));
        return guard.fallsShort(request.municipality(), request.member(), session);
    }
}

package org.kommunalcampus.approval;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.RequestedEnrolments;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Bookings that the employer knows, since somebody asked for them. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class StandingApprovals {

    private final ApprovalRequestRepository requests;
    private final RequestedEnrolments enrolments;
    private final Members members;

    /**
     * The open and approved requests of these people whose booking still stands, which their employer knows: what may overlap with a new one. For those who may see
     * the people.
     */
    @Evaluation("approvals")
    public Map<MemberId, List<ApprovalView>> of(
            Caller caller, MunicipalityId municipality, Collection<MemberId> people) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        Set<MemberId> seen = members.among(caller, municipality, people).keySet();
        List<ApprovalRequest> found = requests.findByMemberIdInAndStateIn(
                seen.stream().map(MemberId::value).toList(), EnumSet.of(ApprovalState.OPEN, ApprovalState.APPROVED));
        Map<EnrolmentId, EnrolmentView> bookings =
                enrolments.all(found.stream().map(ApprovalRequest::enrolment).toList());
        return found.stream()
                .filter(request -> Optional.ofNullable(bookings.get(request.enrolment()))
                        .filter(booking -> booking.state().isFirm())
                        .isPresent())
                .map(ApprovalRequest::view)
                .collect(Collectors.groupingBy(ApprovalView::member));
    }

    /** Those of the bookings for which somebody asked and which nobody declined. */
    @CapabilityOnly("the planning of absences, in which the employer sees what it knows anyway")
    public Set<EnrolmentId> among(Collection<EnrolmentId> bookings) {
        return requests
                .findByEnrolmentIdInAndStateIn(
                        bookings.stream().map(EnrolmentId::value).toList(),
                        EnumSet.of(ApprovalState.OPEN, ApprovalState.APPROVED))
                .stream()
                .map(ApprovalRequest::enrolment)
                .collect(Collectors.toSet());
    }
}

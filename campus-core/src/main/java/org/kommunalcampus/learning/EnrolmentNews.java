package org.kommunalcampus.learning;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what an enrolment is from now on: to those who approve bookings at once, to everybody else after the commit. */
@Component
@RequiredArgsConstructor
class EnrolmentNews {

    /** Found late, since who approves asks those who ask this capability. */
    private final ObjectProvider<BookingApproval> approvals;

    private final ApplicationEventPublisher events;

    /** Whether somebody has to approve this booking first, who is asked by this. */
    boolean asksFirst(EnrolmentView booking) {
        BookingApproval approval = approvals.getIfAvailable();
        return approval != null && approval.asksFirst(booking);
    }

    void announce(Enrolment enrolment) {
        EnrolmentView now = enrolment.view();
        approvals.ifAvailable(approval -> approval.became(now));
        events.publishEvent(new EnrolmentChanged(now.id(), now.member(), now.module(), now.state()));
    }

    /** Says that seats of a session of the module may be free for others than before. */
    void announceKept(ModuleId module) {
        events.publishEvent(new KeptSeatsChanged(Set.of(module)));
    }

    /** Says that an ended enrolment costs nothing any more; its state stays. */
    void announceWaiver(Enrolment enrolment) {
        EnrolmentView now = enrolment.view();
        approvals.ifAvailable(approval -> approval.became(now));
        events.publishEvent(new ChargeWaived(now.id()));
    }
}

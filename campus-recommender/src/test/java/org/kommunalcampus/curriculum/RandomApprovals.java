package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.ApprovalDeadlines;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalPolicies;
import org.kommunalcampus.approval.ApprovalTerms;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.Approvals;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.domain.PageRequest;

/** What may happen to bookings for which the learners of {@link RandomEvents} have to ask. */
@TestComponent
@RequiredArgsConstructor
class RandomApprovals {

    private final RandomPeople people;
    private final SampleCampus campus;
    private final Members members;
    private final ApprovalPolicies policies;
    private final Approvals approvals;
    private final ApprovalDeadlines deadlines;
    private final MutableClock clock;

    private Dice dice = new Dice(0);

    void begin(Dice shared) {
        dice = shared;
    }

    /** From now on somebody has to approve what is booked in a town, or nobody has to. */
    String changeRule() {
        MunicipalityId town = town();
        Caller hr = campus.hr(town);
        var kind = dice.pick(List.of(ApprovalKind.values()));
        policies.change(
                hr,
                town,
                new ApprovalTerms(kind, null, null, 1 + dice.below(5)),
                policies.of(hr, town).version());
        return "approvals by " + kind;
    }

    String decide() {
        MunicipalityId town = town();
        Caller hr = campus.hr(town);
        List<ApprovalId> open = approvals
                .of(hr, town, Approvals.Wanted.OPEN, PageRequest.of(0, 20))
                .map(ApprovalView::id)
                .toList();
        if (open.isEmpty()) {
            return "nothing to approve";
        }
        ApprovalId id = dice.pick(open);
        if (dice.oneIn(3)) {
            try {
                approvals.approve(hr, town, List.of(id));
                return "approved";
            } catch (Refused refused) {
                return refused.getCode();
            }
        }
        LocalDate until = LocalDate.now(clock).plusDays(dice.below(8));
        approvals.decline(hr, town, id, "test", until);
        return "declined until " + until;
    }

    String letExpire() {
        deadlines.overdue().forEach(deadlines::expire);
        return "requests ran out";
    }

    private MunicipalityId town() {
        return members.find(dice.pick(people.present())).municipality();
    }
}

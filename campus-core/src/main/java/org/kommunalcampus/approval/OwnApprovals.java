package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What learners know of approvals: what they have to ask for, and what became of what they asked for. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OwnApprovals {

    private static final int CHUNK = 500;

    private final ApprovalRequestRepository requests;
    private final ApprovalDesk desk;
    private final ApprovalGate gate;
    private final Members members;
    private final Modules modules;
    private final Clock clock;

    /** For which of the modules the caller would have to ask first instead of booking them. */
    public Set<ModuleId> toAskFor(Caller caller, Collection<ModuleId> wanted) {
        return gate.toAskFor(
                members.find(caller.requireMember()), modules.cards(wanted).values());
    }

    /** The same, said before a booking and not decided by: of modules that the reader of a page has read already, and of the caller as an employee. */
    public Set<ModuleId> toAskFor(Caller caller, MemberView self, Collection<ModuleCard> wanted) {
        caller.requireSelf(self.id());
        return gate.toAskFor(self, wanted);
    }

    /** What became of the caller's own requests, by the enrolment for which they ask. */
    public Map<EnrolmentId, OwnApproval> own(Caller caller, MemberId member) {
        caller.requireSelf(member);
        MemberView self = members.find(member);
        MemberId manager = desk.managerOf(self);
        return requests.findByMemberIdOrderByAskedAtDescId(member.value()).stream()
                .collect(Collectors.toMap(
                        ApprovalRequest::enrolment,
                        request -> new OwnApproval(
                                request.view(), request.step() == ApprovalStep.MANAGER ? manager : null)));
    }

    /** Which modules plans leave out because a request was declined, and until when; people without are missing. One query for up to 500 people. */
    @CapabilityOnly("the planner")
    public Map<MemberId, Map<ModuleId, LocalDate>> keptOut(Collection<MemberId> people) {
        List<UUID> ids = people.stream().map(MemberId::value).distinct().toList();
        LocalDate today = LocalDate.now(clock);
        Map<MemberId, Map<ModuleId, LocalDate>> found = new HashMap<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            requests.findKeptOut(ids.subList(start, Math.min(start + CHUNK, ids.size())), today)
                    .forEach(declined -> {
                        LocalDate until = declined.keptOutUntil();
                        if (until != null) {
                            found.computeIfAbsent(declined.member(), person -> new HashMap<>())
                                    .merge(declined.module(), until, (a, b) -> a.isAfter(b) ? a : b);
                        }
                    });
        }
        return found;
    }
}

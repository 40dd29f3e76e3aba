package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.BudgetLedger.Cover;
import org.kommunalcampus.assignment.AssignedModule;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.BookingApproval;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Asks for an approval where the municipality wants one or the money is not there, and follows what becomes of the booking. */
@Component
@RequiredArgsConstructor
class ApprovalGate implements BookingApproval {

    private final ApprovalPolicyRepository policies;
    private final ApprovalRequestRepository requests;
    private final ApprovalDesk desk;
    private final BudgetLedger ledger;
    private final Members members;
    private final Modules modules;
    private final Assignments assignments;
    private final Clock clock;

    @Override
    public boolean asksFirst(EnrolmentView booking) {
        MemberView person = members.find(booking.member());
        Cover cover = ledger.hold(booking, person, null, null);
        boolean byRule = asksByRule(terms(person), booking);
        if (!byRule && cover != Cover.UNKNOWN && cover != Cover.USED_UP) {
            return false;
        }
        ledger.leaveToGiver(booking);
        boolean hasManager = byRule && desk.managerOf(person) != null;
        desk.tell(requests.save(new ApprovalRequest(
                booking,
                person.municipality(),
                hasManager ? ApprovalStep.MANAGER : ApprovalStep.HR,
                LocalDate.now(clock),
                desk.deadline(terms(person).daysToDecide(), booking.session()),
                agreed(person, booking.module(), booking.price()))));
        return true;
    }

    @Override
    public void became(EnrolmentView enrolment) {
        ledger.follow(enrolment);
        requests.findByEnrolmentId(enrolment.id().value()).ifPresent(request -> {
            switch (request.state()) {
                case OPEN -> follow(request, enrolment);
                case APPROVED -> followApproved(request, enrolment);
                case DECLINED, WITHDRAWN, EXPIRED -> {}
            }
        });
    }

    /** A request whose person has swapped the session is for the other one; one without a booking to ask for has ended. */
    private void follow(ApprovalRequest request, EnrolmentView enrolment) {
        if (enrolment.state() != EnrolmentState.REQUESTED) {
            request.withdraw(Times.now(clock));
        } else if (!Objects.equals(request.session(), enrolment.session())) {
            request.moveTo(enrolment.session(), desk.deadline(ApprovalTerms.MOST_DAYS, enrolment.session()));
        }
    }

    /** An approved seat stays approved in another session, but what was approved for the way to the first is not spent on the way to the other. */
    private void followApproved(ApprovalRequest request, EnrolmentView enrolment) {
        if (!enrolment.state().mayLearn()) {
            request.travel().drop();
            if (enrolment.state() != EnrolmentState.COMPLETED) {
                request.release();
            }
        } else if (!Objects.equals(request.session(), enrolment.session())) {
            ledger.releaseTravel(enrolment);
            request.rebook(
                    enrolment.session(),
                    LocalDate.now(clock),
                    desk.deadline(ApprovalTerms.MOST_DAYS, enrolment.session()));
            if (request.travelWaits()) {
                desk.tell(request);
            }
        }
    }

    /** For which of the modules the person would have to ask first, by rule or since the budget does not cover them. */
    Set<ModuleId> toAskFor(MemberView person, Collection<ModuleCard> cards) {
        if (cards.isEmpty()) {
            return Set.of();
        }
        Set<ModuleId> asked = new HashSet<>(ledger.uncovered(person, cards));
        ApprovalTerms terms = terms(person);
        if (terms.kind() != ApprovalKind.NONE) {
            Set<ModuleId> assigned = assigned(person.id());
            cards.stream()
                    .filter(card -> terms.ask(card.price(), card.minutes()) && !assigned.contains(card.id()))
                    .map(ModuleCard::id)
                    .forEach(asked::add);
        }
        return asked;
    }

    /** What the person would agree to by asking for the module at that price, {@code null} where nobody asks for it. */
    @Nullable
    RepaymentTerms agreement(MemberView person, ModuleCard card, @Nullable Money price) {
        RepaymentTerms agreed = agreed(person, card.id(), price);
        boolean asks = agreed != null
                && (terms(person).ask(price, card.minutes())
                        || !ledger.uncovered(person, List.of(card)).isEmpty());
        return asks ? agreed : null;
    }

    /** What the employer assigns binds nobody, also where HR is asked since the budget does not cover it. */
    private @Nullable RepaymentTerms agreed(MemberView person, ModuleId module, @Nullable Money price) {
        return assigned(person.id()).contains(module)
                ? null
                : terms(person).agreement().of(price);
    }

    private boolean asksByRule(ApprovalTerms terms, EnrolmentView booking) {
        return terms.ask(booking.price(), minutes(booking.module()))
                && !assigned(booking.member()).contains(booking.module());
    }

    private ApprovalTerms terms(MemberView person) {
        return policies.findById(person.municipality().value())
                .map(ApprovalPolicy::terms)
                .orElse(ApprovalTerms.none());
    }

    private int minutes(ModuleId module) {
        Map<ModuleId, ModuleCard> cards = modules.cards(List.of(module));
        ModuleCard card = cards.get(module);
        return card == null ? 0 : card.minutes();
    }

    /** What the employer assigns is approved already. */
    private Set<ModuleId> assigned(MemberId member) {
        return assignments.standingOf(List.of(member)).getOrDefault(member, List.of()).stream()
                .map(AssignedModule::module)
                .collect(Collectors.toSet());
    }
}

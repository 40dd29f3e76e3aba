package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.RequestedEnrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions about bookings that somebody asks for. Who leads the person decides, as line manager or as the manager's deputy; HR may decide in their place.
 * Nobody decides about an own request, and nothing is booked that its learner has not asked for.
 */
@UseCase
@RequiredArgsConstructor
public class Approvals {

    /** Of so many requests at most is decided at once. */
    public static final int MOST_AT_ONCE = 50;

    /** It tells who asked for what. */
    static final String LIST = "approvals";

    private static final int USUAL_MONTHS_OUT = 3;
    private static final int MOST_MONTHS_OUT = 24;

    private final ApprovalRequestRepository requests;
    private final ApprovalPolicyRepository policies;
    private final ApprovalDesk desk;
    private final BudgetLedger ledger;
    private final ApprovalMoney money;
    private final RequestedEnrolments enrolments;
    private final Members members;
    private final Audit audit;
    private final ApprovalNews news;
    private final StaffingCheck staffing;
    private final Clock clock;

    /** Which requests are wanted; one whose travel costs are decided anew waits, too. */
    public enum Wanted {
        /** Those that wait, the most urgent first. */
        OPEN,
        /** The others, the latest decision first. */
        CLOSED
    }

    /** The requests at the caller's desk: for HR all of the municipality, for managers those of the people whom they lead. */
    @Evaluation("approvals")
    public Page<ApprovalView> of(Caller caller, MunicipalityId municipality, Wanted wanted, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        boolean everybody = caller.is(Role.HR);
        Set<UUID> team = everybody
                ? Set.of()
                : members.teamOf(caller).stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
        Page<ApprovalView> found = (wanted == Wanted.OPEN
                        ? requests.findMostUrgent(municipality.value(), everybody, team, page)
                        : requests.findLatest(municipality.value(), everybody, team, page))
                .map(ApprovalRequest::view);
        audit.looked(caller, found.map(ApprovalView::member).toList(), LIST);
        return found;
    }

    /** One request, for HR and for who leads the person; {@link NotFound} where the municipality has none such. */
    @Evaluation("approvals")
    public ApprovalView find(Caller caller, MunicipalityId municipality, ApprovalId id) {
        ApprovalRequest request = atDesk(caller, municipality, id);
        audit.looked(caller, List.of(request.member()), LIST);
        return request.view();
    }

    /** Those of the requests that are at the caller's desk, at most {@value #MOST_AT_ONCE}. */
    @Evaluation("approvals")
    public List<ApprovalView> chosen(Caller caller, MunicipalityId municipality, Collection<ApprovalId> ids) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        Set<MemberId> team = caller.is(Role.HR)
                ? Set.of()
                : members.teamOf(caller).stream().map(MemberView::id).collect(Collectors.toSet());
        List<ApprovalView> found = requests
                .findByMunicipalityIdAndIdIn(
                        municipality.value(),
                        ids.stream()
                                .sorted()
                                .limit(MOST_AT_ONCE)
                                .map(ApprovalId::value)
                                .toList())
                .stream()
                .filter(request -> caller.is(Role.HR) || team.contains(request.member()))
                .map(ApprovalRequest::view)
                .toList();
        audit.looked(caller, found.stream().map(ApprovalView::member).toList(), LIST);
        return found;
    }

    /**
     * Approves the requests, all or none: each is booked with the seat that it holds, or lies at HR's desk where HR has to agree too. Throws {@link NotFound},
     * {@link AccessDenied}, {@link Refused} {@code own-request}, {@code already-decided}, {@code session-begun} or {@code staffing-short}, and {@link Invalid} for nobody or more than
     * {@value #MOST_AT_ONCE}.
     */
    public void approve(Caller caller, MunicipalityId municipality, Collection<ApprovalId> ids) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        List<ApprovalId> distinct = ids.stream().distinct().sorted().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_AT_ONCE) {
            throw new Invalid("/approvals", "out-of-range", "From 1 to " + MOST_AT_ONCE + " requests at once.");
        }
        enrolments.takeTurns(
                requests
                        .findEnrolmentIds(
                                distinct.stream().map(ApprovalId::value).toList(), municipality.value())
                        .stream()
                        .map(EnrolmentId::new)
                        .toList());
        ledger.lock(municipality);
        List<ApprovalRequest> turns =
                distinct.stream().map(id -> inTurn(caller, municipality, id)).toList();
        staffing.hold(municipality, turns);
        turns.forEach(request -> approve(caller, request, ApprovalGrant.PLAIN));
    }

    /**
     * Approves one request with what has to be said about its money. Throws as above, and {@link Refused} {@code amount-needed} where the price is not known, and
     * {@code budget-used-up} where HR gives no reason to overdraw the budget; from a manager the request goes on to HR then. {@code staffing-short} where too few people
     * would be at work and no reason is given why that is all right, and {@code travel-needed} where travel costs are planned and nobody says how much of them is approved. Of a booking that is in
     * another session since it was approved, the travel costs alone are decided; the seat stays.
     */
    public void approve(Caller caller, MunicipalityId municipality, ApprovalId id, ApprovalGrant grant) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        ApprovalGrant checked = grant.checked();
        approve(caller, inTurn(caller, municipality, id), checked);
    }

    /**
     * Declines a request with a reason that its author reads; the seat is free again.
     *
     * @param keptOutUntil the last day on which plans leave the module out, {@code null} for three months from now; two years at most
     */
    public void decline(
            Caller caller,
            MunicipalityId municipality,
            ApprovalId id,
            @Nullable String reason,
            @Nullable LocalDate keptOutUntil) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        LocalDate today = LocalDate.now(clock);
        var checks = new FieldChecks();
        String why = checks.reason(reason);
        LocalDate until = keptOutUntil == null ? today.plusMonths(USUAL_MONTHS_OUT) : keptOutUntil;
        checks.within("/keptOutUntil", until, new DayRange(today, today.plusMonths(MOST_MONTHS_OUT)));
        checks.orThrow();
        ApprovalRequest request = inTurn(caller, municipality, id);
        request.decline(why, until, Times.now(clock));
        enrolments.decline(request.enrolment());
        news.decided(
                caller,
                request,
                "approval.declined",
                NotificationKind.BOOKING_DECLINED,
                DecisionFacts.of(request.module()).until(until).because(why));
    }

    /** Whether the money for a request is there, and what is free in the budget that pays for it; for those who may decide about it. */
    @Evaluation("approvals")
    @Transactional(readOnly = true)
    public BudgetStanding money(Caller caller, MunicipalityId municipality, ApprovalId id) {
        ApprovalRequest request = atDesk(caller, municipality, id);
        return money.standing(request);
    }

    private ApprovalRequest atDesk(Caller caller, MunicipalityId municipality, ApprovalId id) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        ApprovalRequest request = requests.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("approval", id));
        if (!caller.is(Role.HR)) {
            members.mustSee(caller, request.member());
        }
        return request;
    }

    private void approve(Caller caller, ApprovalRequest request, ApprovalGrant grant) {
        ApprovalTerms terms = policies.findById(request.municipality().value())
                .map(ApprovalPolicy::terms)
                .orElse(ApprovalTerms.none());
        boolean hr = caller.is(Role.HR);
        boolean hrAgreesToo = request.step() == ApprovalStep.MANAGER && terms.kind() == ApprovalKind.MANAGER_THEN_HR;
        boolean last = hr || !hrAgreesToo;
        boolean travelAlone = request.travelWaits();
        boolean held =
                travelAlone ? money.isTravelHeld(request, grant, hr, last) : money.isHeld(request, grant, hr, last);
        if (!travelAlone) {
            staffing.check(caller, request, grant.staffingReason());
        }
        if (!held && hr) {
            throw new Refused("budget-used-up", "the budget does not hold so much any more");
        }
        if (!held || !last) {
            passOn(caller, request, terms);
        } else if (travelAlone) {
            request.travel().settle();
            news.travelDecided(caller, request);
        } else {
            request.approve(Times.now(clock));
            enrolments.confirm(request.enrolment());
            news.approved(caller, request);
        }
    }

    private void passOn(Caller caller, ApprovalRequest request, ApprovalTerms terms) {
        LocalDate until = desk.deadline(terms.daysToDecide(), request.view().session());
        if (!request.travelWaits()) {
            money.leaveToGiver(request);
        }
        request.passOn(LocalDate.now(clock), until);
        desk.tell(request);
        news.decided(
                caller,
                request,
                "approval.passed-on",
                NotificationKind.BOOKING_PASSED_ON,
                DecisionFacts.of(request.module()).until(until).onSeatOfAnother(request.takesOver()));
    }

    /** The open request once nobody else changes its booking. */
    private ApprovalRequest inTurn(Caller caller, MunicipalityId municipality, ApprovalId id) {
        UUID enrolment = requests.findEnrolmentId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("approval", id));
        enrolments.takeTurn(new EnrolmentId(enrolment));
        ApprovalRequest request = requests.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("approval", id));
        if (request.member().equals(caller.member())) {
            throw new Refused("own-request", "nobody decides about an own request");
        }
        if (!caller.is(Role.HR)) {
            members.mustSee(caller, request.member());
            mustLieHere(request);
        }
        request.mustWait();
        return request;
    }

    /** What a manager has passed on is HR's to decide. */
    private static void mustLieHere(ApprovalRequest request) {
        if ((request.state() == ApprovalState.OPEN || request.travelWaits()) && request.step() == ApprovalStep.HR) {
            throw new Refused("lies-at-hr", "approval " + request.id() + " lies at HR's desk");
        }
    }
}

package org.kommunalcampus.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Goals of the appraisal interview: HR or the line manager proposes, the employee agrees; then it is a goal of the profile that neither drops alone. */
@UseCase
@RequiredArgsConstructor
public class GoalAgreements {

    private final GoalAgreementRepository agreements;
    private final ProfileStore store;
    private final ProfileChangeRules rules;
    private final Members members;
    private final Audit audit;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Proposes a goal to the person; the proposal is the employer's signature. Throws {@link Invalid} for a target or day that a goal cannot have. */
    public AgreementId propose(Caller caller, MemberId member, WantedGoal wanted) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        members.mustSee(caller, member);
        rules.check(wanted, store.of(member), LocalDate.now(clock));
        var agreement = agreements.save(new GoalAgreement(member, wanted, caller.requireMember(), now()));
        note(caller, "proposed", agreement);
        tell(NotificationKind.GOAL_PROPOSED, caller, agreement, member);
        return agreement.view().id();
    }

    /** The caller's own agreements, the latest first. */
    @Transactional(readOnly = true)
    public List<GoalAgreementView> of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return list(member);
    }

    /** The person's agreements, the latest first, for HR and for who leads the person. The look is written down. */
    @Evaluation("goals")
    public List<GoalAgreementView> forEmployer(Caller caller, MemberId member) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        members.mustSee(caller, member);
        audit.looked(caller, List.of(member), "goals");
        return list(member);
    }

    /** The person agrees, so that the goal enters the profile, or declines. Throws {@link Refused} {@code goal-answered}, {@link NotFound}. */
    public void answer(Caller caller, MemberId member, AgreementId id, boolean agreed) {
        caller.requireSelf(member);
        GoalAgreement agreement = agreements
                .findById(id.value())
                .filter(found -> found.member().equals(member))
                .orElseThrow(() -> new NotFound("goal agreement", id));
        agreement.answer(agreed, now());
        if (agreed) {
            LearnerProfile profile = store.toChange(member);
            profile.goals().add(agreement.wanted());
            events.publishEvent(profile.changed());
        }
        note(caller, agreed ? "agreed" : "declined", agreement);
        tell(NotificationKind.GOAL_ANSWERED, caller, agreement, agreement.view().proposedBy());
    }

    /**
     * The employer takes a proposal or an agreement back, for a reason that the person reads; the person may then drop the goal. Throws {@link Invalid} without
     * one, {@link Stale}, {@link Refused}, {@link NotFound}.
     */
    public void withdraw(Caller caller, AgreementId id, String reason, long expectedVersion) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        GoalAgreement agreement = agreements.findById(id.value()).orElseThrow(() -> new NotFound("goal agreement", id));
        members.mustSee(caller, agreement.member());
        Stale.check(expectedVersion, agreement.view().version());
        String why = FieldChecks.reasonOf(reason);
        boolean agreed = agreement.view().state() == GoalAgreementState.AGREED;
        agreement.withdraw();
        if (agreed) {
            events.publishEvent(store.toChange(agreement.member()).changed());
        }
        note(caller, "withdrawn", agreement);
        tell(
                NotificationKind.GOAL_WITHDRAWN,
                caller,
                agreement,
                agreement.member(),
                DecisionFacts.none().because(why));
    }

    /** Throws {@link Invalid} for a goal that nobody could agree on with the person. */
    @CapabilityOnly("talks whose result becomes a goal")
    @Transactional(readOnly = true)
    public void mustFit(MemberId member, WantedGoal wanted) {
        rules.check(wanted, store.of(member), LocalDate.now(clock));
    }

    /** A goal to which both have agreed in a talk; one whose day has come meanwhile is none any more. */
    @CapabilityOnly("talks whose result both confirm")
    public void conclude(Caller caller, MemberId member, WantedGoal wanted, MemberId proposedBy) {
        caller.requireSelf(member);
        if (!wanted.due().isAfter(LocalDate.now(clock))) {
            return;
        }
        var agreement = new GoalAgreement(member, wanted, proposedBy, now());
        agreement.answer(true, now());
        agreements.save(agreement);
        LearnerProfile profile = store.toChange(member);
        profile.goals().add(wanted);
        events.publishEvent(profile.changed());
        note(caller, "agreed", agreement);
        tell(NotificationKind.GOAL_ANSWERED, caller, agreement, proposedBy);
    }

    private List<GoalAgreementView> list(MemberId member) {
        return agreements.findByMemberIdOrderByProposedAtDesc(member.value()).stream()
                .map(GoalAgreement::view)
                .toList();
    }

    private void note(Caller caller, String what, GoalAgreement agreement) {
        audit.record(
                caller,
                "goal." + what,
                "member",
                agreement.member().toString(),
                agreement.view().id().toString());
    }

    private void tell(NotificationKind kind, Caller by, GoalAgreement agreement, MemberId person) {
        tell(kind, by, agreement, person, DecisionFacts.none());
    }

    private void tell(NotificationKind kind, Caller by, GoalAgreement agreement, MemberId person, DecisionFacts facts) {
        notifications.tellDecision(kind, by, agreement.view().id().toString(), Set.of(person), facts);
    }

    private Instant now() {
        return Times.now(clock);
    }
}

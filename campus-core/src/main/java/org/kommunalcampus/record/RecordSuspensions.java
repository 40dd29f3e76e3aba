package org.kommunalcampus.record;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends records for a time, e.g. while an irregularity is examined. It is open to who recorded the completion, as taking it back is; {@link AccessDenied} for
 * others. Whoever checks the record meanwhile learns that it is suspended and nothing more. The completion stands: levels, assignments and curriculum stay as
 * they are until it is decided.
 */
@UseCase
@RequiredArgsConstructor
public class RecordSuspensions {

    /** The longest time for which a record can be suspended at once. */
    public static final Period LONGEST = Period.ofMonths(6);

    private final CompletionRepository completions;
    private final CompletionSuspensionRepository suspensions;
    private final RecordIssuers issuers;
    private final Enrolments enrolments;
    private final ProviderPermissions duties;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /**
     * Suspends the record of a completion until the end of a day; the person reads the reason. Throws {@link Invalid} without a reason or a day and for a day that is over
     * or beyond {@link #LONGEST}, {@link Refused} {@code already-suspended}, {@link NotFound}.
     */
    public void suspend(Caller caller, CompletionId id, @Nullable LocalDate until, String reason) {
        Completion completion = issuers.open(caller, id);
        LocalDate today = LocalDate.now(clock);
        var checks = new FieldChecks();
        LocalDate last = lastDay(checks, until, today);
        String why = checks.reason(reason);
        checks.orThrow();
        if (suspensions.findRunning(id.value(), today).isPresent()) {
            throw new Refused("already-suspended", "the record of completion " + id + " is suspended");
        }
        suspensions.save(new CompletionSuspension(id, completion.member(), last, why, Times.now(clock)));
        note(
                caller,
                "record.suspended",
                NotificationKind.RECORD_SUSPENDED,
                completion,
                facts(completion).until(last).because(why));
    }

    /** Lets the record of a completion count again; the person is told. Throws {@link Refused} {@code not-suspended}, {@link NotFound}. */
    public void lift(Caller caller, CompletionId id) {
        Completion completion = issuers.open(caller, id);
        suspensions
                .findRunning(id.value(), LocalDate.now(clock))
                .orElseThrow(() -> new Refused("not-suspended", "the record of completion " + id + " is not suspended"))
                .lift(Times.now(clock));
        note(
                caller,
                "record.suspension-lifted",
                NotificationKind.RECORD_SUSPENSION_LIFTED,
                completion,
                facts(completion));
    }

    /** The completion behind an enrolment, for a provider, who knows people by their enrolments; {@link NotFound} where there is none. */
    @Transactional(readOnly = true)
    public CompletionId behind(Caller caller, EnrolmentId id) {
        caller.requireAnyRole(Role.PROVIDER);
        EnrolmentView enrolment = enrolments.find(id);
        duties.demand(caller, issuers.card(enrolment.module()).provider(), ProviderPermission.DATES);
        CompletionId found = completedBy(List.of(enrolment)).get(id);
        if (found == null) {
            throw new NotFound("completion of enrolment", id);
        }
        return found;
    }

    /** The records of these enrolments in the provider's own modules that the provider may suspend, each with whether it is suspended. */
    @Transactional(readOnly = true)
    public Map<EnrolmentId, Boolean> ofEnrolments(Caller caller, Collection<EnrolmentId> ids) {
        caller.requireAnyRole(Role.PROVIDER);
        List<EnrolmentView> all = enrolments.byIds(ids);
        all.stream()
                .map(EnrolmentView::module)
                .distinct()
                .forEach(module -> duties.demand(caller, issuers.card(module).provider(), ProviderPermission.DATES));
        Map<EnrolmentId, CompletionId> found = completedBy(all);
        Set<CompletionId> running = running(found.values());
        return found.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> running.contains(entry.getValue())));
    }

    /** Which of the caller's own records are suspended, until when and why. */
    @Transactional(readOnly = true)
    public Map<CompletionId, SuspensionView> of(Caller caller, MemberId member) {
        caller.requireOwn(member);
        return suspensions.findRunningOf(member.value(), LocalDate.now(clock)).stream()
                .map(CompletionSuspension::view)
                .collect(toMap(SuspensionView::completion, view -> view, (one, same) -> one));
    }

    private Set<CompletionId> running(Collection<CompletionId> of) {
        List<UUID> ids = of.stream().map(CompletionId::value).toList();
        return suspensions.findRunning(ids, LocalDate.now(clock)).stream()
                .map(CompletionSuspension::completion)
                .collect(toSet());
    }

    /** What the provider or the platform recorded of these enrolments. */
    private Map<EnrolmentId, CompletionId> completedBy(List<EnrolmentView> all) {
        List<EnrolmentView> done = all.stream()
                .filter(enrolment -> enrolment.state() == EnrolmentState.COMPLETED)
                .toList();
        List<CompletionView> recorded = completions
                .findByMemberIdInAndModuleIdIn(
                        done.stream()
                                .map(one -> one.member().value())
                                .distinct()
                                .toList(),
                        done.stream()
                                .map(one -> one.module().value())
                                .distinct()
                                .toList())
                .stream()
                .map(Completion::view)
                .filter(view -> view.recordedBy() == RecordedBy.PROVIDER || view.recordedBy() == RecordedBy.PLATFORM)
                .toList();
        Map<EnrolmentId, CompletionId> found = new HashMap<>();
        for (EnrolmentView enrolment : done) {
            recorded.stream()
                    .filter(view -> view.member().equals(enrolment.member())
                            && view.module().equals(enrolment.module())
                            && view.completedOn().equals(enrolment.completedOn()))
                    .findFirst()
                    .ifPresent(view -> found.put(enrolment.id(), view.id()));
        }
        return found;
    }

    private static LocalDate lastDay(FieldChecks checks, @Nullable LocalDate until, LocalDate today) {
        if (until == null) {
            checks.reject("/until", "required", "A last day is needed.");
            return today;
        }
        checks.within("/until", until, new DayRange(today, today.plus(LONGEST)));
        return until;
    }

    private static DecisionFacts facts(Completion completion) {
        return DecisionFacts.of(completion.view().module());
    }

    private void note(Caller caller, String action, NotificationKind kind, Completion completion, DecisionFacts facts) {
        CompletionView was = completion.view();
        audit.record(caller, action, "member", was.member().toString(), "module " + was.module());
        notifications.tellDecision(kind, caller, was.id().toString(), Set.of(was.member()), facts);
    }
}

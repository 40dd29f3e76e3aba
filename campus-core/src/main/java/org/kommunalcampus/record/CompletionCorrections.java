package org.kommunalcampus.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.CompletedEnrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The way back from a completion that was recorded by mistake. It is open to who recorded it: HR of the person's municipality, the provider of the module, or
 * the operator; {@link AccessDenied} for others. The levels follow, and the person is told the reason.
 */
@UseCase
@RequiredArgsConstructor
public class CompletionCorrections {

    /** After so many, what was read for them is let go. */
    private static final int LOT = 20;

    private final CompletionRepository completions;
    private final RowMemory memory;
    private final CompletionRegister register;
    private final CompletedEnrolments enrolments;
    private final RecordIssuers issuers;
    private final ProofTurns turns;
    private final ObjectProvider<SupervisedExams> supervised;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** Takes back those of the completions that are still there, and returns how many these were; as {@link #revoke} does. */
    @CapabilityOnly("what was recorded together and goes together")
    public int revokeAll(Caller caller, Collection<CompletionId> ids, String reason) {
        List<Completion> known =
                completions.findAllById(ids.stream().map(CompletionId::value).toList());
        turns.take(known.stream().map(Completion::member).toList());
        List<CompletionId> standing = known.stream()
                .map(Completion::id)
                .filter(id -> completions.existsById(id.value()))
                .toList();
        for (int at = 0; at < standing.size(); at++) {
            if (at > 0 && at % LOT == 0) {
                memory.letGo();
            }
            revoke(caller, standing.get(at), reason);
        }
        return standing.size();
    }

    /** Takes a completion back. Throws {@link Invalid} without a reason, {@link NotFound}. */
    public void revoke(Caller caller, CompletionId id, String reason) {
        Completion completion = issuers.open(caller, id);
        String why = FieldChecks.reasonOf(reason);
        CompletionView was = completion.view();
        register.strike(completion, why);
        enrolments
                .reopen(was.member(), was.module(), was.completedOn())
                .ifPresent(enrolment -> supervised.forEach(way -> way.reopen(enrolment)));
        note(caller, "completion.revoked", NotificationKind.COMPLETION_REVOKED, was, was.completedOn(), why);
    }

    /**
     * Puts another completion of the same module in its place and returns that. Throws {@link Invalid} as for a new one and without a reason, {@link Refused}
     * {@code already-recorded} when the person has one of that day already, {@link NotFound}.
     */
    public CompletionId correct(
            Caller caller,
            CompletionId id,
            LocalDate completedOn,
            @Nullable Integer points,
            String evidence,
            String reason) {
        Completion completion = issuers.open(caller, id);
        var note = CompletionNote.checked(completedOn, points, evidence, LocalDate.now(clock))
                .supervised(completion.isSupervised())
                .elsewhere(completion.isElsewhere());
        String why = FieldChecks.reasonOf(reason);
        CompletionView was = completion.view();
        if (completions
                .findByMemberIdAndModuleIdAndCompletedOnAndRenewalOfIsNull(
                        was.member().value(), was.module().value(), completedOn)
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw new Refused("already-recorded", "the person has another completion of that day");
        }
        Completion corrected = register.replace(completion, issuers.card(was.module()), note, why);
        enrolments.correct(was.member(), was.module(), was.completedOn(), completedOn);
        note(caller, "completion.corrected", NotificationKind.COMPLETION_CORRECTED, was, completedOn, why);
        return corrected.id();
    }

    private void note(
            Caller caller, String action, NotificationKind kind, CompletionView was, LocalDate day, String reason) {
        audit.record(caller, action, "member", was.member().toString(), "module " + was.module() + ": " + reason);
        notifications.tellDecision(
                kind,
                caller,
                was.id().toString(),
                Set.of(was.member()),
                DecisionFacts.of(was.module()).until(day).because(reason));
    }
}

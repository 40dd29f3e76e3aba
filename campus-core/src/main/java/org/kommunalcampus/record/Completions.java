package org.kommunalcampus.record;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.CompletedEnrolments;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which modules people have completed. A completion attests what the module teaches, closes the person's active enrolment in it and is kept once per
 * person, module and day: recording it again returns the first one.
 */
@UseCase
@RequiredArgsConstructor
public class Completions {

    private static final int CHUNK = 500;

    private final CompletionRepository completions;
    private final RevokedCompletionRepository revoked;
    private final CompletionSuspensionRepository suspensions;
    private final Members members;
    private final Modules modules;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final CompletedEnrolments completedEnrolments;
    private final CompletionRegister register;
    private final ProofTurns turns;
    private final AttendanceMarks attendance;
    private final Audit audit;
    private final Notifications notifications;
    private final ObjectProvider<SupervisedExams> supervised;
    private final LearnedEditions editions;
    private final ProviderPermissions duties;
    private final Clock clock;

    /**
     * Records that a person completed a module, whether it was booked or not; by HR for people of their own municipality, by the operator for anybody. Throws
     * {@link Invalid} for a day that is still to come or missing evidence, {@link NotFound} for an unknown person or module.
     */
    public CompletionId record(
            Caller caller, MemberId member, ModuleId module, LocalDate completedOn, String evidence) {
        members.mustOversee(caller, member);
        var note = CompletionNote.checked(completedOn, null, evidence, today());
        var by = caller.is(Role.OPERATOR) ? RecordedBy.OPERATOR : RecordedBy.EMPLOYER;
        return keep(caller, member, taught(module), note, by);
    }

    /**
     * Records the completion behind an enrolment in one of the provider's own modules. Throws {@link Refused} {@code enrolment-cancelled} when the person
     * gave the enrolment up and {@code was-absent} when the provider noted so, {@code enrolment-unconfirmed} where it was never booked and {@code session-to-come} before the booked session begins, {@link Invalid} also for a day before the booking, {@link NotFound}.
     *
     * @param points per cent of the points that could be reached, {@code null} for none given
     */
    public CompletionId recordByEnrolment(
            Caller caller, EnrolmentId id, LocalDate completedOn, @Nullable Integer points, String evidence) {
        caller.requireAnyRole(Role.PROVIDER);
        EnrolmentView enrolment = enrolments.find(id);
        ModuleCard module = taught(enrolment.module());
        duties.demand(caller, module.provider(), ProviderPermission.DATES);
        if (enrolment.state() == EnrolmentState.CANCELLED) {
            throw new Refused("enrolment-cancelled", "enrolment " + id + " was given up");
        }
        if (!enrolment.state().takesPart()) {
            throw new Refused("enrolment-unconfirmed", "enrolment " + id + " is " + enrolment.state());
        }
        if (attendance.of(id).filter(AttendanceMark.ABSENT::equals).isPresent()) {
            throw new Refused("was-absent", "enrolment " + id + " is noted as absent");
        }
        mustHaveBegun(enrolment, completedOn);
        var note = CompletionNote.checked(completedOn, points, evidence, today());
        if (completedOn.isBefore(LocalDate.ofInstant(enrolment.bookedAt(), clock.getZone()))) {
            throw new Invalid("/completedOn", "before-booking", "The module was booked after this day.");
        }
        return keep(caller, enrolment.member(), module, of(enrolment, note), RecordedBy.PROVIDER);
    }

    /**
     * Records that somebody learned all that an enrolment asks for; the person is told. Nothing where that was recorded before and taken back: then people
     * decide.
     *
     * @param points per cent of the points that could be reached, {@code null} where there are none
     */
    @CapabilityOnly("study, which has seen that all is there")
    public Optional<CompletionId> recordLearned(EnrolmentId id, @Nullable Integer points, String evidence) {
        EnrolmentView enrolment = enrolments.find(id);
        if (revoked.existsByMemberIdAndModuleIdAndRecordedByAndRevokedAtAfter(
                enrolment.member().value(), enrolment.module().value(), RecordedBy.PLATFORM, enrolment.bookedAt())) {
            return Optional.empty();
        }
        var note = of(enrolment, CompletionNote.checked(today(), points, evidence, today()));
        return Optional.of(keep(
                Caller.system("study"), enrolment.member(), taught(enrolment.module()), note, RecordedBy.PLATFORM));
    }

    /**
     * Records a module for which a paper from elsewhere stands. Throws {@link Refused} {@code already-recorded} where the person has completed it on that day,
     * {@link Invalid} and {@link NotFound} as above.
     *
     * @param validUntil the last day on which the paper counts, {@code null} where only the module says how long
     */
    @CapabilityOnly("recognition, which has checked who decides")
    public CompletionView recordElsewhere(
            Caller caller,
            MemberId member,
            ModuleId module,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            String evidence,
            RecordedBy by) {
        var note = CompletionNote.checked(completedOn, null, evidence, today())
                .until(validUntil)
                .elsewhere(true);
        turns.take(member);
        if (completions
                .findByMemberIdAndModuleIdAndCompletedOnAndRenewalOfIsNull(member.value(), module.value(), completedOn)
                .isPresent()) {
            throw new Refused("already-recorded", "the person has completed the module on that day");
        }
        CompletionId id = keep(caller, member, taught(module), note, by);
        return completions.findById(id.value()).orElseThrow().view();
    }

    /** The caller's own completions, the latest first, without what only renews the record of another. */
    @Transactional(readOnly = true)
    public List<CompletionView> of(Caller caller, MemberId member) {
        caller.requireOwn(member);
        return list(member).stream().filter(view -> !view.renewal()).toList();
    }

    /** The person's completions and renewals, the latest first, for HR of the municipality, who leads the person, and the operator. The look is written down. */
    @Evaluation("completions")
    public List<CompletionView> forEmployer(Caller caller, MemberId member) {
        members.mustSee(caller, member);
        audit.looked(caller, List.of(member), "completions");
        Map<CompletionId, SuspensionView> suspended = suspensions.findRunningOf(member.value(), today()).stream()
                .collect(toMap(CompletionSuspension::completion, CompletionSuspension::view, (one, same) -> one));
        return list(member).stream()
                .map(view -> caller.is(Role.HR) && view.recordedBy() == RecordedBy.EMPLOYER
                        ? view.suspended(suspended.get(view.id()))
                        : view)
                .toList();
    }

    /** When each person last completed each module and how long that counts; people without completions are missing. One query for up to 500 people. */
    @CapabilityOnly("the planner")
    @Transactional(readOnly = true)
    public Map<MemberId, Map<ModuleId, CompletionSummary>> completedOf(Collection<MemberId> people) {
        List<UUID> ids = people.stream().map(MemberId::value).distinct().toList();
        Map<MemberId, Map<ModuleId, CompletionSummary>> latest = new HashMap<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            completions
                    .findLatest(ids.subList(start, Math.min(start + CHUNK, ids.size())))
                    .forEach(found -> latest.computeIfAbsent(new MemberId(found.memberId()), member -> new HashMap<>())
                            .put(new ModuleId(found.moduleId()), found.last()));
        }
        return latest;
    }

    /** The last day on which each of these people completed each of these modules; who has not is missing. One query for up to 500 people. */
    @CapabilityOnly("assignments")
    @Transactional(readOnly = true)
    public Map<MemberId, Map<ModuleId, LocalDate>> lastOf(Collection<ModuleId> of, Collection<MemberId> people) {
        List<UUID> ids = people.stream().map(MemberId::value).distinct().toList();
        List<UUID> wanted = of.stream().map(ModuleId::value).distinct().toList();
        Map<MemberId, Map<ModuleId, LocalDate>> latest = new HashMap<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            completions
                    .findLatestOf(wanted, ids.subList(start, Math.min(start + CHUNK, ids.size())))
                    .forEach(found -> latest.computeIfAbsent(new MemberId(found.memberId()), member -> new HashMap<>())
                            .put(new ModuleId(found.moduleId()), found.completedOn()));
        }
        return latest;
    }

    /** What was completed on that day, by anybody. */
    @CapabilityOnly("surveys, which ask later whether it is applied")
    @Transactional(readOnly = true)
    public List<CompletionView> on(LocalDate day) {
        return completions.findByCompletedOnAndRenewalOfIsNull(day).stream()
                .map(Completion::view)
                .toList();
    }

    /** What is stated about somebody who booked: whether the exam was supervised, and which edition the person learned. */
    private CompletionNote of(EnrolmentView enrolment, CompletionNote note) {
        return note.supervised(supervised.stream().anyMatch(way -> way.areConfirmed(enrolment)))
                .learned(editions.of(enrolment));
    }

    /** Nobody completes what has not begun. */
    private void mustHaveBegun(EnrolmentView enrolment, LocalDate completedOn) {
        SessionId booked = enrolment.session();
        SessionView session =
                booked == null ? null : sessions.byId(List.of(booked)).get(booked);
        if (session == null || session.state() == SessionState.CANCELLED) {
            return;
        }
        if (session.startsAt().isAfter(clock.instant())) {
            throw new Refused("session-to-come", "session " + booked + " has not begun");
        }
        if (completedOn.isBefore(LocalDate.ofInstant(session.startsAt(), clock.getZone()))) {
            throw new Invalid("/completedOn", "before-session", "The session began after this day.");
        }
    }

    private CompletionId keep(Caller caller, MemberId member, ModuleCard module, CompletionNote note, RecordedBy by) {
        turns.take(member);
        Optional<Completion> known = completions.findByMemberIdAndModuleIdAndCompletedOnAndRenewalOfIsNull(
                member.value(), module.id().value(), note.completedOn());
        if (known.isPresent()) {
            return known.get().id();
        }
        Completion completion = register.enter(member, module, note, by);
        completedEnrolments.complete(member, module.id(), note.completedOn());
        audit.record(caller, "completion.recorded", "member", member.toString(), "module " + module.id());
        tell(caller, completion, by, DecisionFacts.of(module.id()).until(note.completedOn()));
        return completion.id();
    }

    private void tell(Caller caller, Completion completion, RecordedBy by, DecisionFacts facts) {
        String subject = completion.id().toString();
        Set<MemberId> whom = Set.of(completion.view().member());
        if (by == RecordedBy.PLATFORM) {
            notifications.tellDecision(NotificationKind.COMPLETION_RECORDED, subject, whom, facts);
        } else {
            notifications.tellDecision(NotificationKind.COMPLETION_RECORDED, caller, subject, whom, facts);
        }
    }

    private List<CompletionView> list(MemberId member) {
        return completions.findByMemberIdOrderByCompletedOnDescRecordedAtDescId(member.value()).stream()
                .map(Completion::view)
                .toList();
    }

    private ModuleCard taught(ModuleId module) {
        return Optional.ofNullable(modules.cards(List.of(module)).get(module))
                .orElseThrow(() -> new NotFound("module", module));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

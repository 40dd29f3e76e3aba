package org.kommunalcampus.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.Team;
import org.kommunalcampus.provider.TeamMember;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * Providers say how the exams of their own modules are supervised and name who confirms them. Modules of others are {@link NotFound}; staff without the duty
 * <i>dates</i> is {@link AccessDenied}.
 */
@UseCase
@RequiredArgsConstructor
public class ExamSupervisions {

    private final ExamSupervisionRepository supervisions;
    private final ExamSupervisorRepository supervisors;
    private final SupervisionConsentRepository consents;
    private final SupervisorGaps gaps;
    private final SupervisedModules offers;
    private final Modules modules;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Team team;
    private final ProviderPermissions duties;
    private final Notifications notifications;
    private final Audit audit;

    /** How the exam of an own module is supervised. */
    @Transactional(readOnly = true)
    public ExamArrangement of(Caller caller, ModuleId module) {
        ProviderId provider = own(caller, module);
        Map<String, String> names =
                team.colleagues(provider).stream().collect(Collectors.toMap(TeamMember::id, TeamMember::name));
        return new ExamArrangement(
                supervisions
                        .findById(module.value())
                        .map(ExamSupervision::getWay)
                        .orElse(null),
                offers.offersCertificates(module),
                supervisors.findByModuleIdOrderById(module.value()).stream()
                        .map(one -> new ExamArrangement.Named(
                                one.getId().toString(),
                                one.getStaffId(),
                                names.getOrDefault(one.getStaffId(), ""),
                                one.session()))
                        .toList());
    }

    /** Who works for the provider and can be named. */
    @Transactional(readOnly = true)
    public List<TeamMember> colleagues(Caller caller, ModuleId module) {
        return team.colleagues(own(caller, module));
    }

    /**
     * Has the exam supervised in this way, or in none; whoever has booked the module is told of a new way. Throws {@link Invalid} for supervision in the room where the module
     * is held online, without any room. Refused {@code no-certificate} where the module offers
     * none, and {@code consents-given} while somebody has agreed to another way and waits.
     */
    public void arrange(Caller caller, ModuleId module, @Nullable SupervisionWay way) {
        own(caller, module);
        Optional<ExamSupervision> known = supervisions.findById(module.value());
        if (known.map(ExamSupervision::getWay).orElse(null) == way) {
            return;
        }
        if (known.isPresent() && isAwaited(module)) {
            throw new Refused("consents-given", "learners of module " + module + " have agreed to the way so far");
        }
        if (way == null) {
            known.ifPresent(supervisions::delete);
        } else {
            if (!offers.offersCertificates(module)) {
                throw new Refused("no-certificate", "module " + module + " offers no certificate");
            }
            if (!offers.carries(module, way)) {
                throw new Invalid("/way", "online-only", "The module is held online, without any room.");
            }
            ExamSupervision supervision = known.orElseGet(() -> new ExamSupervision(module, way));
            supervision.goBy(way);
            supervisions.saveAndFlush(supervision);
            tell(module);
        }
        audit.record(caller, "supervision.arranged", "module", module.toString(), String.valueOf(way));
    }

    /**
     * Names a colleague who confirms exams, of one session or of all. Throws {@link Invalid} for somebody who does not work for the provider or a session of
     * another module; refused {@code already-named}. Those whose exams somebody can confirm again are told.
     */
    public void name(Caller caller, ModuleId module, @Nullable String staff, @Nullable SessionId session) {
        ProviderId provider = own(caller, module);
        if (staff == null
                || team.colleagues(provider).stream().noneMatch(one -> one.id().equals(staff))) {
            throw new Invalid("/staff", "required", "Somebody who works for the provider is needed.");
        }
        if (session != null && !isOf(module, session)) {
            throw new Invalid("/session", "unknown-session", "The session belongs to another module.");
        }
        if (supervisors.findByModuleIdOrderById(module.value()).stream()
                .anyMatch(one -> one.getStaffId().equals(staff)
                        && (one.getSessionId() == null || new SessionId(one.getSessionId()).equals(session)))) {
            throw new Refused("already-named", "they confirm these exams already");
        }
        Set<MemberId> without = gaps.in(module);
        supervisors.save(new ExamSupervisor(module, session, staff));
        audit.record(caller, "supervisor.named", "module", module.toString(), null);
        notifications.tellDesk(
                NotificationKind.SUPERVISOR_NAMED, SharedInbox.of(provider), module.toString(), List.of());
        gaps.tell(module, without);
    }

    /** Takes a naming back; those whose exams nobody can confirm any more are told. */
    public void release(Caller caller, ModuleId module, UUID supervisor) {
        own(caller, module);
        ExamSupervisor found = supervisors
                .findById(supervisor)
                .filter(one -> one.getModuleId().equals(module.value()))
                .orElseThrow(() -> new NotFound("supervisor", supervisor));
        Set<MemberId> without = gaps.in(module);
        supervisors.delete(found);
        audit.record(caller, "supervisor.released", "module", module.toString(), null);
        gaps.tell(module, without);
    }

    /** Whether an exam of somebody who agreed is still to come, or waits for whoever is named. */
    private boolean isAwaited(ModuleId module) {
        Map<EnrolmentId, Boolean> byName =
                consents.findByModuleIdAndState(module.value(), SupervisionState.GIVEN).stream()
                        .collect(Collectors.toMap(
                                SupervisionConsent::enrolment, consent -> consent.isFor(SupervisionWay.SUPERVISOR)));
        return enrolments.byIds(byName.keySet()).stream()
                .anyMatch(enrolment -> enrolment.state().mayLearn()
                        || (enrolment.state().takesPart() && byName.getOrDefault(enrolment.id(), false)));
    }

    private boolean isOf(ModuleId module, SessionId session) {
        return sessions.byId(List.of(session)).values().stream()
                .anyMatch(one -> one.module().equals(module));
    }

    private void tell(ModuleId module) {
        Map<MemberId, List<String>> told = enrolments.bookedIn(List.of(module)).getOrDefault(module, List.of()).stream()
                .distinct()
                .collect(Collectors.toMap(member -> member, member -> List.of()));
        notifications.tell(NotificationKind.SUPERVISION_OFFERED, module.toString(), told);
    }

    private ProviderId own(Caller caller, ModuleId module) {
        ProviderId provider = caller.requireProvider();
        if (!modules.inside(caller, module).provider().equals(provider)) {
            throw new NotFound("module", module);
        }
        duties.demand(caller, provider, ProviderPermission.DATES);
        return provider;
    }
}

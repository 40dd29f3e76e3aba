package org.kommunalcampus.supervision;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.provider.TeamMember;
import org.kommunalcampus.record.ExamCertificates;
import org.kommunalcampus.record.ProofTurns;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * Whoever a provider has named sees who agreed to be supervised in the exams that are theirs, and confirms who took the exam and that it was in order. Of exams
 * that are not theirs they learn nothing: {@link NotFound}. {@link AccessDenied} for those who work for no provider.
 */
@UseCase
@RequiredArgsConstructor
public class SupervisorDesk {

    private final SupervisionConsentRepository consents;
    private final ExamSupervisionRepository supervisions;
    private final ExamSupervisorRepository supervisors;
    private final SupervisedPeople people;
    private final Enrolments enrolments;
    private final Modules modules;
    private final ExamCertificates certificates;
    private final ProofTurns turns;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Whose exams wait for the caller, the longest first; that they were looked at is written down. A constant number of queries. */
    public Page<SupervisedPerson> waiting(Caller caller, Pageable page) {
        List<ExamSupervisor> mine = named(caller);
        Set<UUID> byName =
                supervisions
                        .findByModuleIdIn(
                                mine.stream().map(ExamSupervisor::getModuleId).toList())
                        .stream()
                        .filter(one -> one.getWay() == SupervisionWay.SUPERVISOR)
                        .map(ExamSupervision::getModuleId)
                        .collect(Collectors.toSet());
        Set<UUID> whole = new HashSet<>();
        Set<UUID> single = new HashSet<>();
        mine.stream().filter(one -> byName.contains(one.getModuleId())).forEach(one -> {
            UUID session = one.getSessionId();
            if (session == null) {
                whole.add(one.getModuleId());
            } else {
                single.add(session);
            }
        });
        Page<SupervisionConsent> found =
                consents.waiting(whole, single, PageRequest.of(page.getPageNumber(), page.getPageSize()));
        audit.looked(caller, found.map(SupervisionConsent::member).toList(), "exam-supervision-by-provider");
        return new PageImpl<>(people.of(found.getContent()), page, found.getTotalElements());
    }

    /**
     * Confirms an exam, by which its completion makes a certificate; the person is told. Throws {@link Invalid} unless both are said, {@link Stale}; refused
     * {@code exam-not-taken} before it was passed, or before the booked session where it is not on the platform, {@code no-consent}, {@code supervision-decided} and {@code own-request}.
     *
     * @param identity that the caller has made sure who took the exam
     * @param orderly that the caller was there and it was in order
     */
    public void confirm(Caller caller, EnrolmentId id, boolean identity, boolean orderly, long version) {
        SupervisionConsent consent = toDecide(caller, id, version);
        var checks = new FieldChecks();
        if (!identity) {
            checks.reject("/identity", "required", "The identity has to be confirmed.");
        }
        if (!orderly) {
            checks.reject("/orderly", "required", "The orderly course has to be confirmed.");
        }
        checks.orThrow();
        EnrolmentView enrolment = enrolments.find(id);
        if (!people.hasTaken(enrolment)) {
            throw new Refused("exam-not-taken", "the exam of enrolment " + id + " was not passed");
        }
        consent.confirm(Times.now(clock));
        consents.saveAndFlush(consent);
        certificates.certify(id);
        audit.record(caller, "supervision.confirmed", "enrolment", id.toString(), null);
        tell(NotificationKind.SUPERVISION_CONFIRMED, caller, consent, enrolment, null);
    }

    /** Does not confirm an exam, with a reason that the person reads. Throws {@link Invalid} without one, {@link Stale}; refused as above. */
    public void refuse(Caller caller, EnrolmentId id, @Nullable String reason, long version) {
        SupervisionConsent consent = toDecide(caller, id, version);
        String why = FieldChecks.reasonOf(reason);
        consent.refuse(why, Times.now(clock));
        consents.saveAndFlush(consent);
        audit.record(caller, "supervision.refused", "enrolment", id.toString(), null);
        tell(NotificationKind.SUPERVISION_REFUSED, caller, consent, enrolments.find(id), why);
    }

    private SupervisionConsent toDecide(Caller caller, EnrolmentId id, long version) {
        List<ExamSupervisor> mine = named(caller);
        turns.takeOf(List.of(id));
        SupervisionConsent consent = consents.findToChange(id.value())
                .filter(found -> isTheirs(mine, found))
                .orElseThrow(() -> new NotFound("enrolment", id));
        if (!enrolments.find(id).state().takesPart()) {
            throw new Refused("no-consent", "the consent for enrolment " + id + " ended with it");
        }
        if (consent.member().equals(caller.member())) {
            throw new Refused("own-request", "nobody confirms the own exam");
        }
        return consent.seenAs(version).undecided();
    }

    private boolean isTheirs(List<ExamSupervisor> mine, SupervisionConsent consent) {
        SessionId booked = enrolments.find(consent.enrolment()).session();
        return consent.getWay() == SupervisionWay.SUPERVISOR
                && mine.stream()
                        .anyMatch(one -> one.getModuleId().equals(consent.getModuleId())
                                && one.covers(booked == null ? null : booked.value()))
                && supervisions
                        .findById(consent.getModuleId())
                        .filter(one -> one.getWay() == SupervisionWay.SUPERVISOR)
                        .isPresent();
    }

    /** What the caller was named for by the provider for whom they work now. */
    private List<ExamSupervisor> named(Caller caller) {
        ProviderId provider = caller.requireProvider();
        IdentityKey account = caller.identity();
        List<ExamSupervisor> all = account == null ? List.of() : supervisors.findByStaffId(TeamMember.idOf(account));
        Map<ModuleId, ModuleCard> cards = modules.cards(
                all.stream().map(one -> new ModuleId(one.getModuleId())).toList());
        return all.stream()
                .filter(one -> {
                    ModuleCard card = cards.get(new ModuleId(one.getModuleId()));
                    return card != null && card.provider().equals(provider);
                })
                .toList();
    }

    private void tell(
            NotificationKind kind,
            Caller caller,
            SupervisionConsent consent,
            EnrolmentView enrolment,
            @Nullable String why) {
        notifications.tellDecision(
                kind,
                caller,
                enrolment.id().toString(),
                Set.of(consent.member()),
                DecisionFacts.of(enrolment.module()).because(why));
    }
}

package org.kommunalcampus.supervision;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.study.ExamAttempts;
import org.kommunalcampus.study.ExamStand;

/**
 * Lets an arrangement end that a module no longer carries: supervision in the room of one that is held online, and any of one that offers no certificate. Whoever agreed
 * and has a session at a venue is supervised there as agreed; everybody else is told, and so is the provider, who arranges another way.
 */
@UseCase
@RequiredArgsConstructor
class ArrangementUpkeep {

    private static final Caller SYSTEM = Caller.system("supervision");

    private final ExamSupervisionRepository supervisions;
    private final SupervisionConsentRepository consents;
    private final SupervisedModules offers;
    private final Modules modules;
    private final Enrolments enrolments;
    private final ExamAttempts exams;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Does what follows from what the modules state by now; to do it twice changes nothing. */
    @CapabilityOnly("the listener for modules")
    public void follow(Collection<ModuleId> changed) {
        supervisions
                .findByModuleIdIn(changed.stream().map(ModuleId::value).toList())
                .forEach(this::follow);
    }

    /** Ends the consents of those whose session is no longer held at a venue; to do it twice changes nothing. */
    @CapabilityOnly("the listener for sessions")
    public void relocated(ModuleId module) {
        tell(module, endOutOfRoom(module));
    }

    private void follow(ExamSupervision arranged) {
        ModuleId module = new ModuleId(arranged.getModuleId());
        boolean certificates = offers.offersCertificates(module);
        if (certificates && offers.carries(module, arranged.getWay())) {
            return;
        }
        supervisions.delete(arranged);
        audit.record(SYSTEM, "supervision.lapsed", "module", module.toString(), String.valueOf(arranged.getWay()));
        ModuleCard card = Objects.requireNonNull(modules.cards(List.of(module)).get(module));
        notifications.tellDesk(
                NotificationKind.SUPERVISION_IMPOSSIBLE,
                SharedInbox.of(card.provider()),
                module.toString(),
                DecisionFacts.of(module).lines());
        if (certificates) {
            endOutOfRoom(module);
        } else {
            end(consents.findByModuleIdAndState(module.value(), SupervisionState.GIVEN));
        }
        Set<MemberId> told = new HashSet<>(enrolments.bookedIn(List.of(module)).getOrDefault(module, List.of()));
        consents.findByModuleIdAndState(module.value(), SupervisionState.GIVEN)
                .forEach(standing -> told.remove(standing.member()));
        tell(module, told);
    }

    /** Whose consents ended, since they are in no room. */
    private Set<MemberId> endOutOfRoom(ModuleId module) {
        Map<EnrolmentId, SupervisionConsent> inRoom =
                consents.findByModuleIdAndState(module.value(), SupervisionState.GIVEN).stream()
                        .filter(consent -> consent.isFor(SupervisionWay.SESSION))
                        .collect(Collectors.toMap(SupervisionConsent::enrolment, Function.identity()));
        List<EnrolmentView> coming = enrolments.byIds(inRoom.keySet()).stream()
                .filter(enrolment -> enrolment.state().mayLearn())
                .toList();
        Map<EnrolmentId, ExamStand> stands = exams.of(coming);
        return end(coming.stream()
                .map(EnrolmentView::id)
                .filter(id -> {
                    ExamStand stand = stands.get(id);
                    return stand == null || !stand.isInRoom();
                })
                .map(id -> Objects.requireNonNull(inRoom.get(id)))
                .toList());
    }

    private Set<MemberId> end(List<SupervisionConsent> over) {
        return consents
                .findAllToChange(over.stream()
                        .map(consent -> consent.enrolment().value())
                        .toList())
                .stream()
                .filter(SupervisionConsent::isGiven)
                .map(consent -> {
                    consent.revoke(Times.now(clock));
                    return consents.saveAndFlush(consent).member();
                })
                .collect(Collectors.toSet());
    }

    private void tell(ModuleId module, Set<MemberId> people) {
        notifications.tellDecision(
                NotificationKind.SUPERVISION_ENDED, module.toString(), people, DecisionFacts.of(module));
    }
}

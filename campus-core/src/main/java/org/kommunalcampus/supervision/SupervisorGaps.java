package org.kommunalcampus.supervision;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Knows whose exams nobody who is named can confirm, and tells them when that begins and when it ends. */
@Component
@RequiredArgsConstructor
class SupervisorGaps {

    private final ExamSupervisionRepository supervisions;
    private final ExamSupervisorRepository supervisors;
    private final SupervisionConsentRepository consents;
    private final Enrolments enrolments;
    private final Notifications notifications;

    /** Those who agreed to be supervised by somebody who is named, and for whom nobody is. */
    Set<MemberId> in(ModuleId module) {
        List<SupervisionConsent> waiting =
                consents.findByModuleIdAndState(module.value(), SupervisionState.GIVEN).stream()
                        .filter(consent -> consent.isFor(SupervisionWay.SUPERVISOR))
                        .toList();
        if (waiting.isEmpty() || !isByName(module)) {
            return Set.of();
        }
        List<ExamSupervisor> named = supervisors.findByModuleIdOrderById(module.value());
        Map<EnrolmentId, EnrolmentView> booked =
                enrolments
                        .byIds(waiting.stream()
                                .map(SupervisionConsent::enrolment)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(EnrolmentView::id, Function.identity()));
        return booked.values().stream()
                .filter(enrolment -> enrolment.state().takesPart() && !covers(named, enrolment.session()))
                .map(EnrolmentView::member)
                .collect(Collectors.toSet());
    }

    /** Whether somebody is named for exams of those who booked this session. */
    boolean isAttended(ModuleId module, @Nullable SessionId session) {
        return covers(supervisors.findByModuleIdOrderById(module.value()), session);
    }

    /** Whether the module has its exams confirmed by people who are named, and nobody is. */
    boolean isEmpty(ModuleId module) {
        return isByName(module)
                && supervisors.findByModuleIdOrderById(module.value()).isEmpty();
    }

    /** Tells those whose exams somebody could confirm before and nobody can now, and the other way round. */
    Set<MemberId> tell(ModuleId module, Collection<MemberId> before) {
        Set<MemberId> now = in(module);
        Set<MemberId> lost = new HashSet<>(now);
        lost.removeAll(before);
        Set<MemberId> found = new HashSet<>(before);
        found.removeAll(now);
        tell(NotificationKind.SUPERVISION_UNATTENDED, module, lost);
        tell(NotificationKind.SUPERVISION_ATTENDED, module, found);
        return lost;
    }

    private void tell(NotificationKind kind, ModuleId module, Set<MemberId> people) {
        notifications.tellDecision(kind, module.toString(), people, DecisionFacts.of(module));
    }

    private boolean isByName(ModuleId module) {
        return supervisions
                .findById(module.value())
                .filter(one -> one.getWay() == SupervisionWay.SUPERVISOR)
                .isPresent();
    }

    private static boolean covers(List<ExamSupervisor> named, @Nullable SessionId session) {
        return named.stream().anyMatch(one -> one.covers(session == null ? null : session.value()));
    }
}

package org.kommunalcampus.learning;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.ModulesChanged;
import org.kommunalcampus.catalogue.SessionCancelled;
import org.kommunalcampus.catalogue.SessionConfirmed;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionMoved;
import org.kommunalcampus.catalogue.SessionRelocated;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what a provider decided about what they have booked. */
@Component
@RequiredArgsConstructor
class BookedOfferListener {

    private final Enrolments enrolments;
    private final Modules modules;
    private final Notifications notifications;

    @ApplicationModuleListener
    void on(SessionCancelled event) {
        notifications.tellDecision(
                event.tooFew() ? NotificationKind.SESSION_TOO_FEW : NotificationKind.SESSION_CANCELLED,
                event.session().toString(),
                enrolments.freeFrom(event.session()),
                DecisionFacts.of(event.module()).at(event.startsAt()).because(event.reason()));
    }

    @ApplicationModuleListener
    void on(SessionConfirmed event) {
        notifications.tellDecision(
                NotificationKind.SESSION_CONFIRMED,
                event.session().toString(),
                booked(event.session()),
                DecisionFacts.of(event.module()).at(event.startsAt()));
    }

    @ApplicationModuleListener
    void on(SessionRelocated event) {
        notifications.tellDecision(
                NotificationKind.SESSION_RELOCATED,
                event.session().toString(),
                booked(event.session()),
                DecisionFacts.of(event.module())
                        .at(event.startsAt(), event.endsAt())
                        .because(event.place()));
    }

    @ApplicationModuleListener
    void on(SessionMoved event) {
        notifications.tellDecision(
                NotificationKind.SESSION_MOVED,
                event.session().toString(),
                enrolments.sessionMoved(event.session()),
                DecisionFacts.of(event.module()).at(event.before(), event.now()));
    }

    private List<MemberId> booked(SessionId session) {
        return enrolments.inSession(session).stream()
                .filter(enrolment -> enrolment.state().isActive())
                .map(EnrolmentView::member)
                .toList();
    }

    @ApplicationModuleListener
    void on(ModulesChanged event) {
        if (event.change() == ModulesChanged.Change.WITHDRAWN) {
            modules.published(event.modules()).values().stream()
                    .filter(module -> module.state() == ModuleState.WITHDRAWN)
                    .map(ModuleCard::id)
                    .forEach(module -> tellWithdrawn(
                            module, enrolments.bookedIn(Set.of(module)).getOrDefault(module, List.of())));
        }
    }

    /** A suspended provider and a certification that has ended take modules out of sight as well; of that others tell. */
    private void tellWithdrawn(ModuleId module, List<MemberId> people) {
        notifications.tellDecision(
                NotificationKind.MODULE_WITHDRAWN, module.toString(), people, DecisionFacts.of(module));
    }
}

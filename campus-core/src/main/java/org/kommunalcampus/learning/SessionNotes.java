package org.kommunalcampus.learning;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;

/** Those who run a session write to all who take part in it. */
@UseCase
@RequiredArgsConstructor
public class SessionNotes {

    /** As much as a message of the notification centre holds. */
    public static final int LONGEST = 500;

    private final EnrolmentRepository enrolments;
    private final Sessions sessions;
    private final Modules modules;
    private final ProviderPermissions duties;
    private final Notifications notifications;
    private final Audit audit;

    /**
     * Sends a note on one line to everybody who has a seat; returns how many people that are. {@link NotFound} for a session of others, refused
     * {@code session-cancelled}, {@link org.kommunalcampus.shared.Invalid} for no text or more than {@value #LONGEST} characters.
     */
    public int send(Caller caller, SessionId id, @Nullable String text) {
        caller.requireProvider();
        SessionView session = sessions.find(id);
        ModuleCard module = modules.cards(List.of(session.module())).get(session.module());
        if (module == null || !module.provider().equals(caller.provider())) {
            throw new NotFound("session", id);
        }
        duties.demand(caller, caller.requireProvider(), ProviderPermission.DATES);
        if (session.state() == SessionState.CANCELLED) {
            throw new Refused("session-cancelled", "session " + id + " is not held");
        }
        var checks = new FieldChecks();
        String note = checks.line("/text", text, LONGEST);
        checks.orThrow();
        List<MemberId> people = enrolments.findBySessionIdOrderByBookedAtAscIdAsc(id.value()).stream()
                .filter(enrolment -> enrolment.state().takesPart())
                .map(Enrolment::member)
                .toList();
        audit.record(caller, "session.note-sent", "session", id.toString(), people.size() + " people");
        notifications.tellDecision(
                NotificationKind.SESSION_NOTE,
                caller,
                UUID.randomUUID().toString(),
                people,
                DecisionFacts.of(session.module()).at(session.startsAt()).because(note));
        return people.size();
    }
}

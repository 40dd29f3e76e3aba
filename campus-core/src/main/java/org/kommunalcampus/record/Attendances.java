package org.kommunalcampus.record;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Who took part in a session, stated by its provider for enrolments and never for persons. Sessions of others are {@link NotFound}. */
@UseCase
@RequiredArgsConstructor
public class Attendances {

    private final Sessions sessions;
    private final Modules modules;
    private final Enrolments enrolments;
    private final AttendanceMarks marks;
    private final Completions completions;
    private final ProofTurns turns;
    private final ProviderPermissions duties;
    private final ObjectProvider<EventGate> gates;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    /** Who has or had a booked seat in the session, those that were cancelled too, in the order of booking. */
    @Transactional(readOnly = true)
    public List<AttendanceView> of(Caller caller, SessionId id) {
        caller.requireAnyRole(Role.PROVIDER);
        own(caller, id);
        Map<EnrolmentId, AttendanceMark> known = marks.of(id);
        Map<EnrolmentId, Integer> shares = marks.sharesOf(id);
        return enrolments.inSession(id).stream()
                .filter(enrolment -> enrolment.state().takesPart()
                        || enrolment.confirmed() && enrolment.state() == EnrolmentState.CANCELLED)
                .map(enrolment -> new AttendanceView(
                        enrolment.id(), enrolment.state(), known.get(enrolment.id()), shares.get(enrolment.id())))
                .toList();
    }

    /** What was noted for each enrolment; those without are missing. One query. */
    @CapabilityOnly("study, which opens the follow-up by it")
    @Transactional(readOnly = true)
    public Map<EnrolmentId, AttendanceMark> marksOf(Collection<EnrolmentId> enrolled) {
        return marks.of(enrolled);
    }

    /**
     * Notes who took part; enrolments that are not named stay as they are. {@link Invalid} names enrolments that are not in the session or were cancelled.
     * Also names those who are noted as present though the event is not open to them, {@code not-prepared}. Refused {@code session-cancelled}, {@code session-to-come} before it begins and, where completions follow, {@code session-not-over}.
     *
     * @param evidence where taking part completes the module, what proves it: everybody noted as present or late gets a completion on the session's last day;
     *     {@code null} where more is needed than to be there
     * @return how many completions follow
     */
    public int note(Caller caller, SessionId id, List<Attended> list, @Nullable String evidence) {
        caller.requireAnyRole(Role.PROVIDER);
        SessionView session = own(caller, id);
        duties.demand(caller, caller.requireProvider(), ProviderPermission.DATES);
        mustHaveBegun(session, evidence != null);
        mustBeIn(id, list);
        mustShare(list);
        mustBeAdmitted(id, list);
        marks.keep(id, list);
        events.publishEvent(
                new AttendanceNoted(list.stream().map(Attended::enrolment).toList()));
        audit.record(caller, "attendance.noted", "session", id.toString(), list.size() + " enrolments");
        if (evidence == null) {
            return 0;
        }
        LocalDate day = LocalDate.ofInstant(session.endsAt(), clock.getZone());
        List<Attended> present =
                list.stream().filter(attended -> attended.mark().counts()).toList();
        turns.takeOf(present.stream().map(Attended::enrolment).toList());
        present.forEach(attended -> completions.recordByEnrolment(caller, attended.enrolment(), day, null, evidence));
        return present.size();
    }

    private void mustHaveBegun(SessionView session, boolean mustBeOver) {
        Instant now = clock.instant();
        if (session.state() == SessionState.CANCELLED) {
            throw new Refused("session-cancelled", "session " + session.id() + " was not held");
        }
        if (session.startsAt().isAfter(now)) {
            throw new Refused("session-to-come", "session " + session.id() + " has not begun");
        }
        if (mustBeOver && session.endsAt().isAfter(now)) {
            throw new Refused("session-not-over", "session " + session.id() + " has not ended");
        }
    }

    private void mustBeIn(SessionId session, List<Attended> list) {
        Map<EnrolmentId, EnrolmentView> booked =
                enrolments.inSession(session).stream().collect(toMap(EnrolmentView::id, identity()));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            EnrolmentView enrolment = booked.get(list.get(i).enrolment());
            String pointer = "/entries/" + i + "/enrolment";
            if (enrolment == null) {
                errors.add(new FieldError(pointer, "not-in-session", "The enrolment is not one in this session."));
            } else if (enrolment.state() == EnrolmentState.CANCELLED) {
                errors.add(new FieldError(pointer, "enrolment-cancelled", "The enrolment was given up."));
            } else if (!enrolment.state().takesPart()) {
                errors.add(new FieldError(pointer, "enrolment-unconfirmed", "The enrolment is not booked."));
            }
        }
        Invalid.ifAny(errors);
    }

    private static void mustShare(List<Attended> list) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Integer share = list.get(i).share();
            boolean part =
                    list.get(i).mark() == AttendanceMark.LATE || list.get(i).mark() == AttendanceMark.PARTLY;
            if (share != null && (!part || share < 1 || share > 99)) {
                errors.add(new FieldError(
                        "/entries/" + i + "/share", "out-of-range", "1 to 99 per cent, of who was there in part."));
            }
        }
        Invalid.ifAny(errors);
    }

    private void mustBeAdmitted(SessionId session, List<Attended> list) {
        Set<EnrolmentId> present = list.stream()
                .filter(attended -> attended.mark().tookPart())
                .map(Attended::enrolment)
                .collect(toSet());
        List<EnrolmentView> there = enrolments.inSession(session).stream()
                .filter(enrolment -> present.contains(enrolment.id()))
                .toList();
        Set<EnrolmentId> closed =
                gates.stream().flatMap(gate -> gate.closedTo(there).stream()).collect(toSet());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (closed.contains(list.get(i).enrolment())) {
                errors.add(new FieldError(
                        "/entries/" + i + "/mark",
                        "not-prepared",
                        "Something obligatory of the preparation is missing."));
            }
        }
        Invalid.ifAny(errors);
    }

    private SessionView own(Caller caller, SessionId id) {
        SessionView session = sessions.find(id);
        ModuleCard module = modules.cards(List.of(session.module())).get(session.module());
        if (module == null || !module.provider().equals(caller.provider())) {
            throw new NotFound("session", id);
        }
        return session;
    }
}

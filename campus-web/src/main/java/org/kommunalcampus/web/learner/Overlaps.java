package org.kommunalcampus.web.learner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.OwnAbsences;
import org.kommunalcampus.absence.OwnStaffing;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/**
 * Finds what stands against a session in the learner's own calendar: other bookings at the same time, days that are blocked or on which the learner is away, and
 * that too few colleagues would be at work.
 */
@Component
@RequiredArgsConstructor
class Overlaps {

    private final Enrolments enrolments;
    private final Sessions sessions;
    private final Profiles profiles;
    private final OwnAbsences absences;
    private final OwnStaffing staffing;
    private final NamesReader namesReader;
    private final PlannedTime times;
    private final Wording wording;
    private final Phrases phrases;

    /**
     * What the page asks about.
     *
     * @param when the session in words
     * @param against one sentence for each thing that stands against it
     */
    record Question(String when, List<String> against) {}

    /** What stands against booking this session of the module; null for nothing. Another booking of the module itself does not count. */
    @Nullable
    Question about(Caller caller, ModuleId module, @Nullable SessionId wanted, Locale locale) {
        SessionView session =
                wanted == null ? null : sessions.byId(List.of(wanted)).get(wanted);
        if (session == null) {
            return null;
        }
        var against = new ArrayList<String>();
        List<EnrolmentView> others = enrolments.of(caller, caller.requireMember()).stream()
                .filter(enrolment ->
                        enrolment.state().isActive() && !enrolment.module().equals(module))
                .toList();
        Map<SessionId, SessionView> booked = sessions.byId(others.stream()
                .map(EnrolmentView::session)
                .filter(Objects::nonNull)
                .toList());
        Names names = namesReader.of(others.stream().map(EnrolmentView::module).toList(), List.of());
        for (EnrolmentView other : others) {
            SessionView theirs = other.session() == null ? null : booked.get(other.session());
            if (theirs != null && theirs.state() == SessionState.PLANNED && meet(session, theirs)) {
                against.add(phrases.say(
                        other.state().isFirm() ? "learner.overlap.booking" : "learner.overlap.waiting",
                        locale,
                        names.module(other.module()),
                        times.session(theirs, locale)));
            }
        }
        LocalDate first = LocalDate.ofInstant(session.startsAt(), Wording.ZONE);
        LocalDate last = LocalDate.ofInstant(session.endsAt(), Wording.ZONE);
        profiles.of(caller, caller.requireMember()).blockedTimes().stream()
                .filter(blocked ->
                        !blocked.from().isAfter(last) && !blocked.to().isBefore(first))
                .forEach(blocked -> against.add(phrases.say(
                        "learner.overlap.blocked", locale, wording.days(blocked.from(), blocked.to(), locale))));
        absences.between(caller, caller.requireMember(), first, last)
                .forEach(away -> against.add(phrases.say(
                        "learner.overlap.absence", locale, wording.days(away.from(), away.until(), locale))));
        staffing.shortDays(caller, caller.requireMember(), session.id())
                .forEach(day -> against.add(phrases.say("learner.overlap.staffing", locale, phrases.day(day, locale))));
        return against.isEmpty() ? null : new Question(times.session(session, locale), against);
    }

    private static boolean meet(SessionView one, SessionView other) {
        return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
    }
}

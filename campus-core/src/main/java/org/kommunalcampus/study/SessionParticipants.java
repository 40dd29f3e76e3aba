package org.kommunalcampus.study;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.record.AttendanceCodes;
import org.kommunalcampus.record.AttendanceView;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;

/** Who is in a session, by name, for those who run it. Each look is written down, so that the person sees it. */
@UseCase
@RequiredArgsConstructor
public class SessionParticipants {

    /** As long as a follow-up can last and somebody may still ask who was there. */
    static final Duration NAMES_AFTER_THE_END = Duration.ofDays(56);

    private static final Comparator<SessionParticipant> BY_NAME = Comparator.comparing(
                    (SessionParticipant one) -> Objects.requireNonNullElse(one.familyName(), ""),
                    String.CASE_INSENSITIVE_ORDER)
            .thenComparing(one -> Objects.requireNonNullElse(one.givenName(), ""), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(SessionParticipant::enrolment);

    private final Attendances attendances;
    private final AttendanceCodes codes;
    private final StudyReader reader;
    private final Enrolments enrolments;
    private final Members members;
    private final Sessions sessions;
    private final ProviderPermissions duties;
    private final Audit audit;
    private final Clock clock;

    /**
     * Who has a seat or claims to be there, by name, for staff of the session's provider who plan its dates. Eight weeks after the session names are gone.
     * {@link org.kommunalcampus.shared.NotFound} for a session of others. A constant number of queries.
     */
    public List<SessionParticipant> of(Caller caller, SessionId session) {
        Map<EnrolmentId, AttendanceView> noted = attendances.of(caller, session).stream()
                .collect(Collectors.toMap(AttendanceView::enrolment, Function.identity()));
        duties.demand(caller, caller.requireProvider(), ProviderPermission.DATES);
        Set<EnrolmentId> claimed = codes.claimed(session);
        List<EnrolmentView> here = enrolments.inSession(session).stream()
                .filter(enrolment -> enrolment.state().takesPart())
                .toList();
        Set<EnrolmentId> seated = here.stream().map(EnrolmentView::id).collect(Collectors.toSet());
        List<EnrolmentView> guests =
                enrolments
                        .byIds(claimed.stream()
                                .filter(id -> !seated.contains(id))
                                .toList())
                        .stream()
                        .filter(enrolment -> enrolment.state().mayLearn())
                        .toList();
        List<EnrolmentView> all = Stream.concat(here.stream(), guests.stream()).toList();
        Map<EnrolmentId, StudyView> views = reader.of(all);
        Map<MemberId, MemberView> people = named(caller, session, all);
        List<SessionParticipant> list = new ArrayList<>();
        all.forEach(enrolment -> list.add(participant(
                enrolment,
                people.get(enrolment.member()),
                noted.get(enrolment.id()),
                claimed,
                !seated.contains(enrolment.id()),
                Objects.requireNonNull(views.get(enrolment.id())))));
        list.sort(BY_NAME);
        return list;
    }

    /** Whom the page names; that they were looked at is written down. */
    private Map<MemberId, MemberView> named(Caller caller, SessionId id, Collection<EnrolmentView> enrolled) {
        SessionView session = sessions.find(id);
        if (enrolled.isEmpty() || session.endsAt().plus(NAMES_AFTER_THE_END).isBefore(clock.instant())) {
            return Map.of();
        }
        List<MemberId> people = enrolled.stream().map(EnrolmentView::member).toList();
        audit.looked(caller, people, "session-participants");
        return members.byIds(people);
    }

    private static SessionParticipant participant(
            EnrolmentView enrolment,
            @Nullable MemberView person,
            @Nullable AttendanceView noted,
            Set<EnrolmentId> claimed,
            boolean guest,
            StudyView view) {
        return new SessionParticipant(
                enrolment.id(),
                person == null ? null : person.givenName(),
                person == null ? null : person.familyName(),
                person == null ? null : person.municipalityName(),
                enrolment.state(),
                noted == null ? null : noted.mark(),
                noted == null ? null : noted.share(),
                claimed.contains(enrolment.id()),
                guest,
                view.prepared(),
                view.admittedBecause(),
                view.complete());
    }
}

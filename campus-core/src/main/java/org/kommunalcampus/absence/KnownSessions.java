package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.StandingApprovals;
import org.kommunalcampus.assignment.AssignedModule;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Reads on which days people are in sessions in person that their employer knows: those that they ask the employer to approve, those that it approved, and those of
 * modules that it assigned. What people book by themselves does not count. Where one of the people asks to take over the seat of another, only one of both will be away, whoever that is; who asks counts.
 */
@Component
@RequiredArgsConstructor
class KnownSessions {

    private final Enrolments enrolments;
    private final Sessions sessions;
    private final Modules modules;
    private final StandingApprovals approvals;
    private final Assignments assignments;

    /** Those of the people that touch one of the days; in a constant number of queries for up to 500 people. */
    List<KnownSession> of(Collection<MemberId> people, LocalDate first, LocalDate last) {
        List<EnrolmentView> dated = withoutGivers(enrolments.activeOf(people).values().stream()
                .flatMap(List::stream)
                .filter(booking -> booking.session() != null && booking.state().isFirm())
                .toList());
        Map<SessionId, SessionDays> days = inPerson(
                dated.stream()
                        .map(EnrolmentView::session)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                first,
                last);
        List<EnrolmentView> there = dated.stream()
                .filter(booking -> days.containsKey(booking.session()))
                .toList();
        return known(there).stream()
                .map(booking -> {
                    SessionDays span = Objects.requireNonNull(days.get(booking.session()));
                    return new KnownSession(
                            booking.id(),
                            booking.member(),
                            span.first(),
                            span.last(),
                            booking.state() == EnrolmentState.REQUESTED);
                })
                .toList();
    }

    /** The days of those sessions that are held in person and touch one of the days. */
    Map<SessionId, SessionDays> inPerson(Collection<SessionId> ids, LocalDate first, LocalDate last) {
        List<SessionDays> near = sessions.byId(ids).values().stream()
                .filter(session -> session.state() == SessionState.PLANNED)
                .map(SessionDays::of)
                .filter(span -> !span.first().isAfter(last) && !span.last().isBefore(first))
                .toList();
        Map<ModuleId, ModuleCard> cards =
                modules.cards(near.stream().map(SessionDays::module).distinct().toList());
        return near.stream()
                .filter(span -> Optional.ofNullable(cards.get(span.module()))
                        .filter(card -> card.format() != Format.ONLINE)
                        .isPresent())
                .collect(Collectors.toMap(SessionDays::session, span -> span));
    }

    /** Those of the people of whom the employer knows that they have booked the module, or ask to. */
    Set<MemberId> booked(Collection<MemberId> people, ModuleId module) {
        return known(enrolments.activeOf(people).values().stream()
                        .flatMap(List::stream)
                        .filter(booking -> booking.module().equals(module)
                                && booking.state().isFirm())
                        .toList())
                .stream()
                .map(EnrolmentView::member)
                .collect(Collectors.toSet());
    }

    private static List<EnrolmentView> withoutGivers(List<EnrolmentView> bookings) {
        Set<EnrolmentId> passedOn = bookings.stream()
                .map(EnrolmentView::lentBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return bookings.stream()
                .filter(booking -> !passedOn.contains(booking.id()))
                .toList();
    }

    private List<EnrolmentView> known(List<EnrolmentView> bookings) {
        if (bookings.isEmpty()) {
            return List.of();
        }
        Set<EnrolmentId> approved =
                approvals.among(bookings.stream().map(EnrolmentView::id).toList());
        Map<MemberId, List<AssignedModule>> assigned = assignments.standingOf(
                bookings.stream().map(EnrolmentView::member).toList());
        return bookings.stream()
                .filter(booking -> approved.contains(booking.id())
                        || assigned.getOrDefault(booking.member(), List.of()).stream()
                                .anyMatch(task -> task.module().equals(booking.module())))
                .toList();
    }
}

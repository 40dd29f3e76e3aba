package org.kommunalcampus.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what stands in a person's calendar: booked dates, those that were given up until they would have ended, and planned learning where it is wanted. */
@Component
@RequiredArgsConstructor
class Appointments {

    /** How long what is over stays in the feed. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Enrolments enrolments;
    private final Sessions sessions;
    private final Modules modules;
    private final ObjectProvider<PlannedLearning> plans;
    private final Clock clock;

    String calendar(MemberId person, boolean withPlanned, CalendarWords words) {
        Instant now = clock.instant();
        List<EnrolmentView> booked = enrolments.datedOf(person);
        Map<SessionId, SessionView> dates = datesOf(booked);
        List<PlannedLearning.Planned> planned = withPlanned
                ? Optional.ofNullable(plans.getIfAvailable())
                        .map(plan -> plan.of(person))
                        .orElse(List.of())
                : List.of();
        List<ModuleId> named =
                new ArrayList<>(booked.stream().map(EnrolmentView::module).toList());
        planned.forEach(module -> named.add(module.module()));
        Map<ModuleId, ModuleCard> cards = modules.cards(named);
        var calendar = new CalendarText(words);
        for (EnrolmentView booking : booked) {
            SessionView date = dates.get(booking.session());
            if (date != null && date.endsAt().isAfter(isCancelled(booking, date) ? now : now.minus(KEPT))) {
                calendar.add(appointment(booking, date, cards));
            }
        }
        planned.forEach(module -> calendar.add(person, module, title(module.module(), cards)));
        return calendar.written();
    }

    String single(EnrolmentView booking, CalendarWords words) {
        return new CalendarText(words)
                .add(of(booking).orElseThrow(() -> new NotFound("enrolment", booking.id())))
                .written();
    }

    /** The booking as a date; empty for one without. */
    Optional<Appointment> of(EnrolmentView booking) {
        return of(List.of(booking)).stream().findFirst();
    }

    /** The same of many, in two queries. */
    List<Appointment> of(Collection<EnrolmentView> booked) {
        Map<SessionId, SessionView> dates = datesOf(booked);
        Map<ModuleId, ModuleCard> cards = modules.cards(
                booked.stream().map(EnrolmentView::module).distinct().toList());
        List<Appointment> found = new ArrayList<>();
        for (EnrolmentView booking : booked) {
            SessionView date = dates.get(booking.session());
            if (date != null) {
                found.add(appointment(booking, date, cards));
            }
        }
        return found;
    }

    private Map<SessionId, SessionView> datesOf(Collection<EnrolmentView> booked) {
        return sessions.byId(booked.stream()
                .map(EnrolmentView::session)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Appointment appointment(EnrolmentView booking, SessionView date, Map<ModuleId, ModuleCard> cards) {
        return new Appointment(booking, date, title(booking.module(), cards), isCancelled(booking, date));
    }

    private static boolean isCancelled(EnrolmentView booking, SessionView date) {
        return booking.state() == EnrolmentState.CANCELLED || date.state() == SessionState.CANCELLED;
    }

    private static String title(ModuleId module, Map<ModuleId, ModuleCard> cards) {
        return Optional.ofNullable(cards.get(module)).map(ModuleCard::title).orElse("");
    }
}

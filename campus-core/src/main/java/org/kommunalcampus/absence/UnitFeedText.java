package org.kommunalcampus.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.calendar.CalendarSheet;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Writes the calendar of a unit or team: who is not at work, without what they learn and where. */
@Component
@RequiredArgsConstructor
class UnitFeedText {

    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 12;

    private final PlanningScope scope;
    private final KnownSessions sessions;
    private final Members members;
    private final Clock clock;

    /**
     * A calendar in words.
     *
     * @param shown of whom it tells
     */
    record Written(String text, Set<MemberId> shown) {}

    /** The calendar of these people; {@code stamp} stands for when it was made. */
    Written of(Set<MemberId> people, UnitFeedWords words, Instant stamp) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusMonths(MONTHS_BACK);
        LocalDate last = today.plusMonths(MONTHS_AHEAD);
        List<Absence> absences = scope.absencesOf(people, first, last);
        List<KnownSession> trained = sessions.of(people, first, last);
        Set<MemberId> shown = new HashSet<>();
        absences.forEach(absence -> shown.add(absence.member()));
        trained.forEach(session -> shown.add(session.member()));
        Map<MemberId, MemberView> names = members.byIds(shown);
        var sheet = new CalendarSheet(words.name());
        absences.stream()
                .sorted(Comparator.comparing(Absence::id))
                .forEach(absence -> put(
                        sheet,
                        absence.id().value(),
                        absence.period().from(),
                        absence.period().until(),
                        title(
                                names.get(absence.member()),
                                words.of(absence.period().part())),
                        (int) absence.version(),
                        stamp));
        trained.stream()
                .sorted(Comparator.comparing(session -> session.enrolment().value()))
                .forEach(session -> put(
                        sheet,
                        session.enrolment().value(),
                        session.first(),
                        session.last(),
                        title(names.get(session.member()), session.asked() ? words.asked() : words.training()),
                        session.asked() ? 0 : 1,
                        stamp));
        return new Written(sheet.written(), shown);
    }

    private static void put(
            CalendarSheet sheet, UUID id, LocalDate from, LocalDate until, String title, int revision, Instant stamp) {
        sheet.add(from, until.plusDays(1), id, title, revision, stamp).add(ImmutableTransp.TRANSPARENT);
    }

    private static String title(@Nullable MemberView person, String what) {
        return person == null ? what : person.fullName() + ": " + what;
    }
}

package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Collection;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Reads who is not at work: absences, and sessions in person that the employer knows. */
@Component
@RequiredArgsConstructor
class AwayReader {

    private final PlanningScope scope;
    private final KnownSessions sessions;

    /** Of these people, on the days between the two. */
    AwayDays of(Collection<MemberId> people, LocalDate first, LocalDate last) {
        var away = new AwayDays();
        if (!people.isEmpty()) {
            scope.absencesOf(people, first, last)
                    .forEach(absence -> away.note(
                            absence.member(),
                            absence.period().from(),
                            absence.period().until(),
                            AwayKind.ABSENT,
                            first,
                            last));
            sessions.of(people, first, last)
                    .forEach(session ->
                            away.note(session.member(), session.first(), session.last(), session.kind(), first, last));
        }
        return away;
    }
}

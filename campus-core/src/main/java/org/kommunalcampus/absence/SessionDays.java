package org.kommunalcampus.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.shared.TimeReader;

/** The days on which a session is held, by German time. */
record SessionDays(SessionId session, ModuleId module, LocalDate first, LocalDate last) {

    static SessionDays of(SessionView session) {
        return new SessionDays(session.id(), session.module(), day(session.startsAt()), day(session.endsAt()));
    }

    /** The days themselves. */
    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, TimeReader.GERMANY);
    }
}

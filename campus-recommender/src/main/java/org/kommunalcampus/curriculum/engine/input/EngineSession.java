package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import java.util.Comparator;
import org.kommunalcampus.catalogue.SessionId;

/**
 * A dated run of a module. How many seats are free does not matter, only whether one is: so a plan changes when the last
 * seat goes, and not before.
 *
 * @param start first day
 * @param end last day
 * @param seatFree somebody can still book
 */
public record EngineSession(SessionId id, LocalDate start, LocalDate end, boolean seatFree) {
    /** By start, then end, then id. */
    static final Comparator<EngineSession> BY_START = Comparator.comparing(EngineSession::start)
            .thenComparing(EngineSession::end)
            .thenComparing(session -> session.id().value());

    public EngineSession {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("session " + id + " ends before it starts");
        }
    }
}

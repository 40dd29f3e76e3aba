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
 * @param seatFree a seat is left
 * @param closes last day on which it can be booked, if it has not begun
 */
public record EngineSession(SessionId id, LocalDate start, LocalDate end, boolean seatFree, LocalDate closes) {
    /** By start, then end, then id. */
    static final Comparator<EngineSession> BY_START = Comparator.comparing(EngineSession::start)
            .thenComparing(EngineSession::end)
            .thenComparing(session -> session.id().value());

    /** One that can be booked until it begins. */
    public EngineSession(SessionId id, LocalDate start, LocalDate end, boolean seatFree) {
        this(id, start, end, seatFree, start);
    }

    public EngineSession {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("session " + id + " ends before it starts");
        }
    }

    /**
     * Whether there is a seat that can be booked on that day, as far as it has not begun.
     *
     * @param day epoch day
     */
    public boolean isOpen(long day) {
        return seatFree && closes.toEpochDay() >= day;
    }
}

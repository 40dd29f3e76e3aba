package org.kommunalcampus.calendar;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.learning.EnrolmentView;

/** A booked date as calendars show it. */
record Appointment(EnrolmentView booking, SessionView date, String title, boolean cancelled) {

    /** Rises with each change of time, place or state. */
    int revision() {
        return date.revision() + (cancelled ? 1 : 0);
    }

    /** A moment that is later after each change and the same without one. */
    Instant stamp() {
        return booking.bookedAt().plusSeconds(revision());
    }

    /** Where it is held; empty where nobody says. */
    String place() {
        return Stream.of(date.venue(), date.city())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}

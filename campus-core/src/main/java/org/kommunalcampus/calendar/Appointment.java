package org.kommunalcampus.calendar;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.learning.EnrolmentView;

/** A booked date as calendars show it. */
record Appointment(EnrolmentView booking, SessionView date, String title, boolean cancelled) {

    /** More changes than a session sees. */
    private static final int CHANGES = 100;

    /** Rises with each change of time, place or state, and when another session of the module is booked instead, which has seen other changes. */
    int revision() {
        return booking.revision() * CHANGES + date.revision();
    }

    /** A moment that is later after each change and the same without one. */
    Instant stamp() {
        return booking.bookedAt().plusSeconds(revision());
    }

    /** Whether it may be that too few people book, so that it is not held. */
    boolean uncertain() {
        return date.minimumSeats() != null && !date.confirmed();
    }

    /** Whether the person is expected there. */
    boolean isOn() {
        return !cancelled && booking.state().takesPart();
    }

    /** The same for all appointments that a calendar shows alike. */
    String facts() {
        return DigestUtils.sha256Hex(String.join(
                "\n",
                date.id().toString(),
                date.startsAt().toString(),
                date.endsAt().toString(),
                place(),
                String.valueOf(uncertain())));
    }

    /** Where it is held; empty where nobody says. */
    String place() {
        return Stream.of(date.venue(), date.city())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}

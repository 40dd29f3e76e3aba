package org.kommunalcampus.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs like the system's until a test moves it, in the zone of the program's own clock. */
public class MutableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private volatile Duration offset = Duration.ZERO;

    /** Moves the clock; negative durations move it back. */
    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** Undoes all moves. */
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }
}

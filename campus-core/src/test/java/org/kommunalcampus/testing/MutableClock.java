package org.kommunalcampus.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs like the system's until a test moves it. */
public class MutableClock extends Clock {

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
        return ZoneOffset.UTC;
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

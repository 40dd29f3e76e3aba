package org.kommunalcampus.launch;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;

/** Forgets what holds no more. */
@UseCase
@RequiredArgsConstructor
class LaunchCleaning {

    private final ToolTicketRepository tickets;
    private final Clock clock;

    /** Returns how many there were. */
    @CapabilityOnly("the nightly job")
    public int forget() {
        return tickets.forget(clock.instant());
    }
}

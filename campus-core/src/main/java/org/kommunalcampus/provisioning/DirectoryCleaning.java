package org.kommunalcampus.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Forgets what directories did and tried when it has served its purpose. */
@UseCase
@RequiredArgsConstructor
class DirectoryCleaning {

    /** Steps are read to find out why something about somebody changed. */
    static final Duration STEPS_ARE_KEPT = Duration.ofDays(90);

    /** A trial that nobody goes on with is over. */
    static final Duration TRIALS_ARE_KEPT = Duration.ofDays(30);

    private final DirectoryStepRepository steps;
    private final DirectoryTrialRepository trials;
    private final Clock clock;

    /** Answers how much was forgotten. */
    @CapabilityOnly("the nightly job")
    public int clean() {
        Instant now = Times.now(clock);
        return steps.deleteBefore(now.minus(STEPS_ARE_KEPT)) + trials.deleteBefore(now.minus(TRIALS_ARE_KEPT));
    }
}

package org.kommunalcampus.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Erases what people said when they asked and nothing came of it. */
@UseCase
@RequiredArgsConstructor
class AdmissionCleaning {

    /** So long the link in the mail is good. */
    static final Duration UNCONFIRMED_ARE_KEPT = Duration.ofDays(7);

    /** So long somebody may ask why. */
    static final Duration REFUSED_ARE_KEPT = Duration.ofDays(90);

    private final TownApplicationRepository applications;
    private final Clock clock;

    /** Answers how many were erased. */
    @CapabilityOnly("the nightly job")
    public int clean() {
        Instant now = Times.now(clock);
        return applications.deleteAskedBefore(AdmissionState.UNCONFIRMED, now.minus(UNCONFIRMED_ARE_KEPT))
                + applications.deleteDecidedBefore(AdmissionState.REFUSED, now.minus(REFUSED_ARE_KEPT));
    }
}

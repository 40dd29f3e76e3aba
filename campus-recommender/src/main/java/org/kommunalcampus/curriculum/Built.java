package org.kommunalcampus.curriculum;

import java.time.LocalDate;

/**
 * A plan as a worker has built it from a claim.
 *
 * @param touch what the plan depends on, in compact form
 * @param reviewOn first day on which the plan may be another one although nothing changed
 */
record Built(
        Claim claim,
        PlanDocument document,
        byte[] touch,
        LocalDate reviewOn,
        long catalogueVersion,
        int policyVersion,
        long profileVersion) {

    boolean isNew() {
        return claim.differs(document);
    }

    boolean touchIsNew() {
        return claim.touchDiffers(touch);
    }

    int version() {
        return isNew() ? claim.version() + 1 : claim.version();
    }
}

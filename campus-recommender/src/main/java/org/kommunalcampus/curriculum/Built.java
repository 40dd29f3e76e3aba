package org.kommunalcampus.curriculum;

import java.time.LocalDate;

/**
 * A plan as a worker has built it from a claim.
 *
 * @param dependencies what the plan depends on, in compact form
 * @param reviewOn first day on which the plan may be another one although nothing changed
 */
record Built(
        ClaimedPlan claim,
        PlanDocument document,
        byte[] dependencies,
        LocalDate reviewOn,
        long catalogueVersion,
        int policyVersion,
        long profileVersion) {

    boolean isNew() {
        return claim.differs(document);
    }

    boolean dependenciesAreNew() {
        return claim.dependenciesDiffer(dependencies);
    }

    int version() {
        return isNew() ? claim.version() + 1 : claim.version();
    }
}

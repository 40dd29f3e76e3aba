package org.kommunalcampus.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What somebody knows about the supervision of the own exam.
 *
 * @param way how the exam is supervised, {@code null} where the module has no supervised exam
 * @param state what the person decided and what became of it, {@code null} for nothing yet
 * @param changeable whether the person can still agree or no longer agree, which ends with the begin of the exam
 * @param revocable whether the person has agreed and can take that back, until the exam begins and again once the module is completed
 * @param confirmed whether the exam counts for a certificate
 * @param reason why it was not confirmed
 */
public record SupervisionStand(
        @Nullable SupervisionWay way,
        @Nullable SupervisionState state,
        boolean changeable,
        boolean revocable,
        boolean confirmed,
        @Nullable String reason) {

    /** A module without a supervised exam. */
    static final SupervisionStand NONE = new SupervisionStand(null, null, false, false, false, null);
}

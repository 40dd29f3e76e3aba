package org.kommunalcampus.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What somebody knows about the supervision of the own exam.
 *
 * @param way how the exam is supervised, {@code null} where the module has no supervised exam
 * @param state what the person decided and what became of it, {@code null} for nothing yet
 * @param changeable whether the person can still agree or no longer agree, which ends with the begin of the exam
 * @param revocable whether the person has agreed and can take that back, but while the exam is under way
 * @param confirmed whether the exam counts for a certificate
 * @param attended whether somebody is there to supervise it: named by the provider, or with whoever runs the session
 * @param reason why it was not confirmed
 */
public record SupervisionStand(
        @Nullable SupervisionWay way,
        @Nullable SupervisionState state,
        boolean changeable,
        boolean revocable,
        boolean confirmed,
        boolean attended,
        @Nullable String reason) {

    /** A module without a supervised exam. */
    static final SupervisionStand NONE = new SupervisionStand(null, null, false, false, false, false, null);
}

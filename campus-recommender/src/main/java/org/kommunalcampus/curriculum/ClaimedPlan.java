package org.kommunalcampus.curriculum;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * A stale plan that a worker has taken, as it was at that moment.
 *
 * @param token of the worker's batch; the claim is lost as soon as the row shows another one
 * @param version number of the stored plan, 0 for none
 * @param digest of the stored plan, {@code null} for none
 * @param dependencies what the stored plan depends on
 * @param trigger of the latest mark
 * @param marks how often the plan had been marked: more of them later mean that something changed in between
 */
record ClaimedPlan(
        String token,
        MemberId member,
        int version,
        @Nullable String digest,
        byte[] dependencies,
        Trigger trigger,
        long marks,
        int failures) {

    boolean differs(PlanDocument document) {
        return !document.digest().equals(digest);
    }

    boolean dependenciesDiffer(byte[] now) {
        return !Arrays.equals(dependencies, now);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimedPlan claim && claim.token.equals(token) && claim.member.equals(member);
    }

    @Override
    public int hashCode() {
        return Objects.hash(token, member);
    }
}

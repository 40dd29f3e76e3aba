package org.kommunalcampus.curriculum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a region decided about plans at one time.
 *
 * @param version counts the decisions of the region; 1 is what the program ships
 * @param savedAt when it was decided; the start of time for what is shipped
 * @param savedBy identity of the operator; empty for what is shipped
 * @param comment why, in the operator's words
 */
public record PolicyVersion(
        int version,
        PolicySettings settings,
        Instant savedAt,
        String savedBy,
        @Nullable String comment) {

    /** What the program ships, version 1 of every region. */
    public static PolicyVersion shipped() {
        return shipped(PolicySettings.standard());
    }

    /** The same for an installation that ships other settings. */
    static PolicyVersion shipped(PolicySettings settings) {
        return new PolicyVersion(1, settings, Instant.EPOCH, "", null);
    }

    /** Whether this is what the program ships. */
    public boolean isShipped() {
        return version == 1;
    }
}

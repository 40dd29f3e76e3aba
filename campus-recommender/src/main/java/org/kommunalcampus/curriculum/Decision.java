package org.kommunalcampus.curriculum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * What a learner decided about one module.
 *
 * @param reason in the learner's own words, for the learner alone
 */
public record Decision(ModuleId module, Kind kind, @Nullable String reason, Instant decidedAt) {

    /** What can be decided. */
    public enum Kind {
        /** Keep it in the plan, whatever the rules prefer. */
        PIN,
        /** Do not propose it. */
        REFUSE
    }
}

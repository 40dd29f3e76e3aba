package org.kommunalcampus.curriculum;

import java.util.Map;
import org.kommunalcampus.organisation.MemberId;

/**
 * Curricula look different now, without their learners' own doing.
 *
 * @param versions number of the new version by learner
 */
public record CurriculaChanged(Map<MemberId, Integer> versions) {

    /** Keeps its own copy. */
    public CurriculaChanged {
        versions = Map.copyOf(versions);
    }
}

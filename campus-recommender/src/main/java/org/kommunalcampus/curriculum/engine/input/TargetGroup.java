package org.kommunalcampus.curriculum.engine.input;

import java.util.Set;

/**
 * For whom a module is made. What is left open admits everybody.
 *
 * @param groups job profiles and families of jobs, by the names that {@link Job#groups()} uses; empty for all
 * @param leading only people who lead others
 * @param experience how long people are in their jobs
 * @param strict made only for them; otherwise preferably
 */
public record TargetGroup(Set<String> groups, boolean leading, Experience experience, boolean strict) {

    /** Made for everybody. */
    public static final TargetGroup EVERYBODY = new TargetGroup(Set.of(), false, Experience.ANY, false);

    /** How long somebody is in a job. */
    public enum Experience {
        /** It does not matter. */
        ANY,
        /** Not yet for the time after which the policy takes people for experienced. */
        NEWCOMER,
        /** For at least that time. */
        EXPERIENCED
    }

    public TargetGroup {
        groups = Set.copyOf(groups);
    }

    /** Whether nobody is left out, whether strictly or by preference. */
    public boolean isEverybody() {
        return groups.isEmpty() && !leading && experience == Experience.ANY;
    }
}

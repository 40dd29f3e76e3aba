package org.kommunalcampus.catalogue;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * For whom a module is made. What is left open admits everybody.
 *
 * @param jobProfiles codes of job profiles, empty for all
 * @param leadership whether it is for people who lead others or are about to, {@code false} for those who do not, {@code null} for both
 * @param experience how long people are in their job, {@code null} where it does not matter
 * @param entryRequirements what one must bring along, in words
 * @param binding how strictly it is meant, {@code null} where it is for everybody
 */
public record ModuleAudience(
        Set<String> jobProfiles,
        @Nullable Boolean leadership,
        @Nullable CareerStage experience,
        @Nullable String entryRequirements,
        @Nullable Binding binding) {

    /** How long somebody is in a job. */
    public enum CareerStage {
        /** New in the job or in the administration. */
        NEWCOMER,
        /** In the job for some time. */
        EXPERIENCED
    }

    /** How strictly an audience is meant. */
    public enum Binding {
        /** Nobody else takes part. */
        ONLY,
        /** Others are welcome where there is room. */
        PREFERABLY
    }

    /** Made for everybody. */
    public static final ModuleAudience EVERYBODY = new ModuleAudience(Set.of(), null, null, null, null);

    /** An audience that is named is preferred unless it says more. */
    public ModuleAudience {
        jobProfiles = Collections.unmodifiableSet(new TreeSet<>(jobProfiles));
        if (jobProfiles.isEmpty() && leadership == null && experience == null) {
            binding = null;
        } else if (binding == null) {
            binding = Binding.PREFERABLY;
        }
    }

    /** Whether it names somebody, requirements aside. */
    public boolean statesAnything() {
        return binding != null;
    }
}

package org.kommunalcampus.web.learner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.RadarChart;
import org.kommunalcampus.web.layout.TargetActual;

/**
 * Target and actual and the caller's own levels as their page shows them; all texts are in the reader's language.
 *
 * @param version of the profile, sent back with a change
 * @param job name of the job profile, null while none is assigned
 * @param asked how many competences are asked for
 * @param gaps how many of them are not reached
 * @param chart the comparison as a picture, null where it would show nothing
 * @param table the same where there is no picture
 * @param areas to choose from, the first stands for all
 * @param area the one chosen, empty for all
 * @param groups competences to rate oneself in, by area
 */
record ProfilePage(
        long version,
        @Nullable String job,
        @Nullable String jobDescription,
        long asked,
        long gaps,
        @Nullable RadarChart chart,
        List<TargetActual> table,
        List<Option> areas,
        String area,
        List<Group> groups) {

    /** An area of a framework with its competences. */
    record Group(String id, String area, String framework, List<Skill> skills) {

        /** How many of them are asked for at a higher level than the person has. */
        public long open() {
            return skills.stream()
                    .filter(skill -> skill.actual() < skill.target())
                    .count();
        }

        /** Whether the person was led to one of them. */
        public boolean sought() {
            return skills.stream().anyMatch(Skill::sought);
        }
    }

    /**
     * A competence with everything about the person's level in it.
     *
     * @param own what the person says, 0 for nothing
     * @param actual the level that counts for the plan
     * @param target the highest level asked for, 0 for none
     * @param requiredBy who asks
     * @param attested what is proven, the latest proof first
     * @param levels what each level means
     * @param sought whether the person was led to this competence
     */
    record Skill(
            String id,
            String name,
            @Nullable String description,
            int own,
            int actual,
            int target,
            List<String> requiredBy,
            List<String> attested,
            List<LevelText> levels,
            boolean sought) {}

    /** What a level means. */
    record LevelText(int level, String meaning) {}
}

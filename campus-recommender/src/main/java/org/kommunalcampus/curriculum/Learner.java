package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;

/**
 * A learner as read for one rebuild.
 *
 * @param policy of the learner's region
 * @param profileVersion the profile's version that was read
 * @param changesOn next day on which a level may sink or a package may leave by itself, {@code null} for none
 */
record Learner(
        LearnerSnapshot snapshot,
        Policy policy,
        long profileVersion,
        @Nullable LocalDate changesOn) {

    /** The same learner, asked for something else. */
    Learner asked(List<CompetenceRequirement> instead) {
        return new Learner(snapshot.withRequirements(instead), policy, profileVersion, changesOn);
    }

    /** The same learner, who says of a competence that this is the level; 0 for none. */
    Learner knowing(CompetenceId competence, int level) {
        return new Learner(snapshot.atLeast(competence, level), policy, profileVersion, changesOn);
    }
}

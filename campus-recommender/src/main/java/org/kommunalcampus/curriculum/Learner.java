package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;

/**
 * A learner as read for one rebuild.
 *
 * @param policy of the learner's region
 * @param profileVersion the profile's version that was read
 * @param seatsChangeOn of modules of which seats are kept the next day on which other people may have them
 * @param changesOn next day on which a level may sink or a package may leave by itself, {@code null} for none
 */
record Learner(
        LearnerSnapshot snapshot,
        Policy policy,
        long profileVersion,
        Map<ModuleId, LocalDate> seatsChangeOn,
        @Nullable LocalDate changesOn) {

    /** Keeps its own copy of the days. */
    Learner {
        seatsChangeOn = Map.copyOf(seatsChangeOn);
    }

    /** The same learner, asked for something else. */
    Learner asked(List<CompetenceRequirement> instead) {
        return new Learner(snapshot.withRequirements(instead), policy, profileVersion, seatsChangeOn, changesOn);
    }

    /** The same learner, who says of a competence that this is the level; 0 for none. */
    Learner knowing(CompetenceId competence, int level) {
        return new Learner(snapshot.atLeast(competence, level), policy, profileVersion, seatsChangeOn, changesOn);
    }
}

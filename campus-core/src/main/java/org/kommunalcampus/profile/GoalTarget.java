package org.kommunalcampus.profile;

import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;

/** What a goal aims at: all that a job asks for, or one competence at one level. */
public sealed interface GoalTarget {

    /** To meet the requirements of a job profile. */
    record Job(JobProfileId jobProfile) implements GoalTarget {}

    /** To reach a level in one competence. */
    record Skill(CompetenceId competence, Level level) implements GoalTarget {}

    /** Aims at a job profile. */
    static GoalTarget job(JobProfileId jobProfile) {
        return new Job(jobProfile);
    }

    /** Aims at a level in a competence. */
    static GoalTarget skill(CompetenceId competence, Level level) {
        return new Skill(competence, level);
    }
}

package org.kommunalcampus.report;

/**
 * What was learned.
 *
 * @param people who work there today
 * @param learners of these, who have completed a module
 * @param completions modules completed by all of them
 * @param minutes learning time of these modules as their descriptions state it; what states none counts nothing
 */
public record LearningFigures(int people, int learners, int completions, long minutes)
        implements Figures<LearningFigures> {

    static final LearningFigures NONE = new LearningFigures(0, 0, 0, 0);

    @Override
    public LearningFigures plus(LearningFigures other) {
        return new LearningFigures(
                people + other.people,
                learners + other.learners,
                completions + other.completions,
                minutes + other.minutes);
    }
}

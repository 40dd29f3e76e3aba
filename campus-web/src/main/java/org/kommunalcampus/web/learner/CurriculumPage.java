package org.kommunalcampus.web.learner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.RadarChart;
import org.kommunalcampus.web.learner.LearningCards.LearningCard;

/**
 * The curriculum as its page shows it; all texts are in the reader's language.
 *
 * @param belonging job, unit and employer in one line
 * @param jobKnown whether the employer has said what the job asks for
 * @param stale whether a newer plan is being built
 * @param version number of the plan shown, 0 while the first one is being built
 * @param state since when this plan holds and what led to it
 * @param laterFrom when the steps begin that are not shown at first
 * @param next what to do now, null for nothing
 * @param problems what does not work out
 * @param overload weeks with more than the learner's time
 * @param open gaps that no module closes
 * @param refused what the learner does not want proposed
 * @param done completed lately, the latest first
 * @param figures how far it is and what is ahead
 * @param acceptance how far the learner has accepted the stage
 * @param stages how the plan is cut into years, and what it asks first
 * @param chart target and actual, null where there are too few or too many competences for a picture
 * @param learning where to go on learning, null where nothing can be learned here now
 * @param reminders what is late, due soon or waits for an answer
 */
record CurriculumPage(
        String belonging,
        boolean jobKnown,
        boolean stale,
        int version,
        String state,
        @Nullable PlanStep next,
        List<PlanStep> steps,
        String laterFrom,
        List<String> problems,
        List<String> overload,
        List<OpenGap> open,
        List<Refusal> refused,
        List<Done> done,
        List<Figure> figures,
        Acceptance acceptance,
        Stages stages,
        @Nullable RadarChart chart,
        @Nullable LearningCard learning,
        List<String> reminders) {

    private static final int SOON = 3;

    /** The steps that are shown at first, apart from the next one, which stands above them; a path that is hardly longer is not cut. */
    public List<PlanStep> soon() {
        return withoutNext(steps.subList(0, cut(steps.size())));
    }

    /** The steps that are shown on demand. */
    public List<PlanStep> later() {
        return withoutNext(steps.subList(cut(steps.size()), steps.size()));
    }

    /** Whether the step to take now is to go on with what can be learned here, so that it need not be said twice. */
    public boolean goesOnLearning() {
        return learning != null && next != null && learning.module().toString().equals(next.module());
    }

    private List<PlanStep> withoutNext(List<PlanStep> some) {
        return some.stream()
                .filter(step -> next == null || !step.module().equals(next.module()))
                .toList();
    }

    /** How many of so many steps are shown at first. */
    static int cut(int steps) {
        return steps > SOON + 1 ? SOON : steps;
    }

    /** How far somebody has accepted a stage. */
    enum Acceptance {
        /** There is nothing to accept. */
        NOTHING,
        /** Nothing is accepted. */
        OPEN,
        /** Something came since that is not accepted. */
        PART,
        /** Everything is. */
        WHOLE
    }

    /**
     * A gap that stays open.
     *
     * @param why why no module closes it
     * @param help what can be done about it
     * @param askers who asks for it
     */
    record OpenGap(String id, String competence, int reached, int target, String why, String help, String askers) {}

    /** A module that the learner refused, with the learner's own words. */
    record Refusal(String module, String title, @Nullable String reason) {}

    /** A completed module. */
    record Done(String title, String href, String when) {}

    /**
     * How the plan is cut.
     *
     * @param questions how many questions the learner should answer now
     * @param minutes about how long that takes
     * @param progress of the current stage, null while nothing is in it
     * @param next what the year after brings
     * @param nextSum how much that is, in words
     * @param later competences that remain after both years
     */
    record Stages(
            int questions,
            int minutes,
            @Nullable Progress progress,
            List<Coming> next,
            String nextSum,
            List<String> later) {}

    /**
     * How far the current stage is.
     *
     * @param title until when it lasts
     * @param hours hours done and to do, in words
     * @param budget hours that are meant for it, empty for no limit
     * @param percent hours done of both
     * @param year when the hours lie that are still to do, null where nothing has a day
     */
    record Progress(
            String title,
            String hours,
            String budget,
            int percent,
            @Nullable YearPicture year) {}

    /** A module of the year after. */
    record Coming(String title, String href, String hours) {}

    /** A number that matters, with what it means. */
    record Figure(String value, String meaning) {}
}

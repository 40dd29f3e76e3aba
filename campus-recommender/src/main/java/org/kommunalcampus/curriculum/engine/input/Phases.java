package org.kommunalcampus.curriculum.engine.input;

/**
 * How much of a dated module's learning time lies before and after its event. Whatever is left is the event itself.
 *
 * @param preparationMinutes learning time before the event
 * @param preparationWeeks how long before the event preparation begins; 0 is one week
 * @param followUpMinutes learning time after the event
 * @param followUpWeeks over how many weeks after the event it is spread; 0 is four
 */
public record Phases(int preparationMinutes, int preparationWeeks, int followUpMinutes, int followUpWeeks) {
    /** All learning time lies in the event. */
    public static final Phases NONE = new Phases(0, 0, 0, 0);

    private static final int USUAL_PREPARATION_WEEKS = 1;
    private static final int USUAL_FOLLOW_UP_WEEKS = 4;
    private static final int LONGEST_WEEKS = 8;

    public Phases {
        if (preparationMinutes < 0 || preparationWeeks < 0 || followUpMinutes < 0 || followUpWeeks < 0) {
            throw new IllegalArgumentException("minutes and weeks of a phase must not be negative");
        }
    }

    /**
     * Days before the event in which preparation lies, 0 if there is none: as long as is usual, longer where the weekly learning time
     * asks for it.
     */
    public int preparationDays(int weeklyMinutes) {
        return days(preparationMinutes, preparationWeeks, USUAL_PREPARATION_WEEKS, weeklyMinutes);
    }

    /** The same for the days after the event in which the follow-up lies. */
    public int followUpDays(int weeklyMinutes) {
        return days(followUpMinutes, followUpWeeks, USUAL_FOLLOW_UP_WEEKS, weeklyMinutes);
    }

    private static int days(int minutes, int weeks, int usualWeeks, int weeklyMinutes) {
        int needed = Math.min(LONGEST_WEEKS, (minutes + weeklyMinutes - 1) / weeklyMinutes);
        return minutes == 0 ? 0 : 7 * Math.max(weeks == 0 ? usualWeeks : weeks, needed);
    }
}

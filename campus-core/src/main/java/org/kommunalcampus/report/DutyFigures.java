package org.kommunalcampus.report;

/**
 * How duties stand.
 *
 * @param people who have a duty
 * @param tasks duties of all of them; one person may have several
 * @param inTime done by the due date, or without one
 * @param late done after the due date
 * @param open still to be done, and in time
 * @param overdue still to be done after the due date
 * @param exempt exempted by HR, not done
 */
public record DutyFigures(int people, int tasks, int inTime, int late, int open, int overdue, int exempt)
        implements Figures<DutyFigures> {

    static final DutyFigures NONE = new DutyFigures(0, 0, 0, 0, 0, 0, 0);

    /** Done, of what is asked and nobody is exempt from, in per cent, 0 to 100, rounded down; 0 where nothing is asked. */
    public int percentDone() {
        int asked = tasks - exempt;
        return asked == 0 ? 0 : (inTime + late) * 100 / asked;
    }

    @Override
    public DutyFigures plus(DutyFigures other) {
        return new DutyFigures(
                people + other.people,
                tasks + other.tasks,
                inTime + other.inTime,
                late + other.late,
                open + other.open,
                overdue + other.overdue,
                exempt + other.exempt);
    }
}

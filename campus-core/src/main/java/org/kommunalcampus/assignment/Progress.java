package org.kommunalcampus.assignment;

import java.util.Collection;

/**
 * How far the people of an assignment are. Those for whom it was taken back do not count.
 *
 * @param people all for whom it holds, exempted ones left out
 * @param done of these, who has completed the module
 * @param overdue of these, who is late
 * @param exempt people who need not do it
 */
public record Progress(int people, int done, int overdue, int exempt) {

    /** Counts the states. */
    static Progress of(Collection<AssignmentState> states) {
        int done = count(states, AssignmentState.DONE) + count(states, AssignmentState.DONE_LATE);
        int overdue = count(states, AssignmentState.OVERDUE);
        return new Progress(
                done + overdue + count(states, AssignmentState.OPEN),
                done,
                overdue,
                count(states, AssignmentState.EXEMPT));
    }

    /** Done in per cent, 0 to 100; 0 for nobody. */
    public int percent() {
        return people == 0 ? 0 : done * 100 / people;
    }

    private static int count(Collection<AssignmentState> states, AssignmentState state) {
        return (int) states.stream().filter(state::equals).count();
    }
}

package org.kommunalcampus.assignment;

/**
 * How far the people of an assignment are. Those for whom it was taken back do not count.
 *
 * @param people all for whom it holds, exempted ones left out
 * @param done of these, who has completed the module
 * @param overdue of these, who is late
 * @param exempt people who need not do it
 */
public record Progress(int people, int done, int overdue, int exempt) {

    /** Of an assignment that reaches nobody. */
    static final Progress NONE = new Progress(0, 0, 0, 0);

    /** Done in per cent, 0 to 100; 0 for nobody. */
    public int percent() {
        return people == 0 ? 0 : done * 100 / people;
    }
}

package org.kommunalcampus.curriculum.engine.rule;

/** What the rules of precedence may know of an entry that is to be placed. */
public interface Candidate {
    /** Learning is under way. */
    boolean begun();

    /** A legal duty or an assignment asks for it, directly or by way of what presupposes it. */
    boolean mandatory();

    /** Weight of the most important asker that it helps to satisfy. */
    int importance();

    /** Day by which it should be done, {@link Integer#MAX_VALUE} if open. */
    int due();

    /** How much of the core of a job it teaches, 0 to 100. */
    int core();

    /** Weight of the gaps that it helps to close, per thousand minutes. */
    long usefulness();
}

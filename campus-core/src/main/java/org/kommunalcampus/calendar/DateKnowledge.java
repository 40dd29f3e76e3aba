package org.kommunalcampus.calendar;

/** What somebody knows of a booked date. */
enum DateKnowledge {
    /** Nothing yet. */
    NOTHING,
    /** What is the case, from elsewhere; nobody has noted what that is. */
    UNNOTED,
    /** Something else than what is the case. */
    OUTDATED,
    /** What is noted: it was told last, or was the case when nothing could be told. */
    TOLD
}

package org.kommunalcampus.report;

/** How a person with a competence stands to what the job asks for. */
enum GapState {
    /** Nothing was missing before the module, or nothing is asked for. */
    NONE,
    /** Something was missing, and the module closed it. */
    CLOSED,
    /** Something was missing and still is. */
    OPEN
}

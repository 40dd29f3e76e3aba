package org.kommunalcampus.assignment;

/** Whether an assignment holds for a person. What HR decides by hand, a rule never changes. */
enum AssignmentStatus {
    /** It holds. */
    ASSIGNED,
    /** HR has exempted the person. */
    EXEMPT,
    /** HR has taken the assignment back for this person. */
    WITHDRAWN,
    /** The rule that assigned it no longer matches the person. */
    LAPSED
}

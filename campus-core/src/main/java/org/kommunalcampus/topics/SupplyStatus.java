package org.kommunalcampus.topics;

/** How supply answers demand, the most wanted first. */
public enum SupplyStatus {
    /** Learners lack the competence and no module leads to any of the levels that are asked. */
    UNSERVED,
    /** Modules lead to some of the levels that are asked, but not to all. */
    PARTLY_SERVED,
    /** Modules lead to every level that is asked, but there are few of them for so many learners. */
    SCARCE,
    /** Modules lead to every level that is asked. */
    SERVED,
    /** Too few learners lack it to be told, or nobody does. */
    QUIET
}

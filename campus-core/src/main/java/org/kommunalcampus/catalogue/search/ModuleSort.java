package org.kommunalcampus.catalogue.search;

/** The order of hits; equal ones by title. */
public enum ModuleSort {
    /** Best match first; by title where no words are asked for. */
    RELEVANCE,
    /** As in a German dictionary. */
    TITLE,
    /** Shortest first. */
    HOURS,
    /** Cheapest first, unknown prices last. */
    PRICE,
    /** Next start with a free seat first, modules without one last. */
    NEXT_DATE
}

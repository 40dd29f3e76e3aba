package org.kommunalcampus.quality;

import java.util.Map;

/**
 * What a reviewer thinks of a module.
 *
 * @param grades 1, 3 or 5 by code of each criterion that is asked
 * @param summary reasons in a few sentences
 */
public record Vote(Map<String, Integer> grades, Verdict verdict, String summary) {

    /** Keeps its own copy of the grades. */
    public Vote {
        grades = Map.copyOf(grades);
        summary = summary.strip();
    }
}

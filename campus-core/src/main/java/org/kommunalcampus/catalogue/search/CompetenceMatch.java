package org.kommunalcampus.catalogue.search;

import java.util.List;
import org.kommunalcampus.competence.CompetenceId;

/**
 * A competence that a text speaks of.
 *
 * @param words those of the text that speak for it, as they are written, the strongest first
 */
public record CompetenceMatch(CompetenceId competence, List<String> words) {

    /** Keeps its own copy of the words. */
    public CompetenceMatch {
        words = List.copyOf(words);
    }
}

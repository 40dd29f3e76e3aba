package org.kommunalcampus.catalogue.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody asks for.
 *
 * @param words how it is written; all of them belong to it
 * @param joined the words in one, as in {@code Datenschutz-Folgenabschätzung}; {@code null} for a single word
 * @param alternatives what else it is called, each in one or more words
 */
record QueryTerm(List<QueryWord> words, @Nullable QueryWord joined, List<List<QueryWord>> alternatives) {

    QueryTerm {
        words = List.copyOf(words);
        alternatives = List.copyOf(alternatives);
    }

    static QueryTerm of(QueryWord word) {
        return new QueryTerm(List.of(word), null, List.of());
    }

    /** Whether it tells one module from another. */
    boolean isTelling() {
        return !alternatives.isEmpty() || words.stream().anyMatch(QueryWord::isTelling);
    }

    String written() {
        return words.stream().map(QueryWord::written).collect(Collectors.joining(" "));
    }
}

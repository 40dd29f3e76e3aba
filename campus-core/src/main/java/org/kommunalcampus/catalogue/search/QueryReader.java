package org.kommunalcampus.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed: which words belong together, and what else they are called. */
@RequiredArgsConstructor
final class QueryReader {

    /** Longer inputs are not words but accidents or attacks. */
    private static final int MOST_CHARACTERS = 300;

    private static final int MOST_WORDS = 12;

    private final TextAnalysis analysis;
    private final Compounds compounds;
    private final SynonymRules synonyms;
    private final int mostCharacters;
    private final int mostWords;

    /** Reads what is typed into a search. */
    QueryReader(TextAnalysis analysis, Compounds compounds, SynonymRules synonyms) {
        this(analysis, compounds, synonyms, MOST_CHARACTERS, MOST_WORDS);
    }

    /** A word and whether a hyphen joins it to the one before. */
    private record Typed(QueryWord word, boolean joined) {}

    /**
     * The terms of the input; none for {@code null}, for punctuation, for stop words alone. Words that fit everything count only where nothing else is
     * asked for.
     *
     * @param known whether any text holds the word
     */
    List<QueryTerm> terms(@Nullable String input, Predicate<QueryWord> known) {
        List<QueryTerm> terms = all(input, known);
        List<QueryTerm> telling = terms.stream().filter(QueryTerm::isTelling).toList();
        return telling.isEmpty() ? terms : telling;
    }

    /** The same with the words that fit everything in a catalogue of courses. */
    List<QueryTerm> all(@Nullable String input, Predicate<QueryWord> known) {
        List<Typed> typed = typed(input);
        List<QueryTerm> terms = new ArrayList<>();
        for (int at = 0; at < typed.size(); ) {
            QueryTerm term = termAt(typed, at, known);
            terms.add(term);
            at += term.words().size();
        }
        return terms;
    }

    /** The terms and, of compounds that nobody writes, the parts as terms of their own. */
    List<QueryTerm> apart(List<QueryTerm> terms, Predicate<QueryWord> known) {
        return terms.stream()
                .flatMap(term -> Stream.concat(
                        Stream.of(term),
                        term.words().stream()
                                .filter(word -> !known.test(word))
                                .flatMap(word -> compounds.halves(word.folded()).stream())
                                .flatMap(part -> QueryWord.of(part, analysis, compounds).stream())
                                .filter(QueryWord::isTelling)
                                .map(part -> new QueryTerm(List.of(part), null, synonyms.of(List.of(part))))))
                .toList();
    }

    private List<Typed> typed(@Nullable String input) {
        List<Typed> typed = new ArrayList<>();
        if (input == null) {
            return typed;
        }
        String bounded = PlainText.of(input.substring(0, Math.min(input.length(), mostCharacters)));
        for (String chunk : bounded.split("\\s+")) {
            boolean hyphens = chunk.matches("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+\\p{Punct}*");
            boolean first = true;
            for (String written : analysis.words(chunk)) {
                for (QueryWord word : QueryWord.of(written, analysis, compounds)) {
                    typed.add(new Typed(word, hyphens && !first));
                    first = false;
                }
            }
        }
        return typed.subList(0, Math.min(typed.size(), mostWords));
    }

    private QueryTerm termAt(List<Typed> typed, int at, Predicate<QueryWord> known) {
        for (int length = Math.min(SynonymRules.MOST_WORDS, typed.size() - at); length > 0; length--) {
            List<QueryWord> words = words(typed, at, length);
            List<List<QueryWord>> others = synonyms.of(words);
            if (!others.isEmpty()) {
                return new QueryTerm(words, joined(words).orElse(null), others);
            }
        }
        int length = 1;
        while (at + length < typed.size() && typed.get(at + length).joined()) {
            length++;
        }
        if (length == 1 && at + 1 < typed.size()) {
            Optional<QueryWord> pair = joined(words(typed, at, 2)).filter(known);
            length = pair.isPresent() ? 2 : 1;
        }
        List<QueryWord> words = words(typed, at, length);
        return new QueryTerm(
                words, joined(words).orElse(null), length > 1 ? List.of() : meant(words.getFirst(), known));
    }

    /** What a word is called that nobody writes and that looks like one of the list with a slip. */
    private List<List<QueryWord>> meant(QueryWord word, Predicate<QueryWord> known) {
        return known.test(word)
                ? List.of()
                : synonyms.similar(word.written())
                        .map(term -> analysis.words(term).stream()
                                .flatMap(other -> QueryWord.of(other, analysis, compounds).stream())
                                .toList())
                        .map(synonyms::of)
                        .orElse(List.of());
    }

    private Optional<QueryWord> joined(List<QueryWord> words) {
        String written = words.stream().map(QueryWord::written).collect(Collectors.joining());
        return words.size() == 1
                ? Optional.empty()
                : QueryWord.of(written, analysis, compounds).stream().findFirst();
    }

    private static List<QueryWord> words(List<Typed> typed, int at, int length) {
        return typed.subList(at, at + length).stream().map(Typed::word).toList();
    }
}

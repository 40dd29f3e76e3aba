package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Looks for words in all fields and both languages. A word counts where it counts most; what else it is called counts nearly as much. Beginnings of words
 * count less than words; slips are allowed for words that nobody writes, and compounds that nobody writes are looked for by their parts. Of three words one
 * may be missing.
 */
final class WordQuery {

    private static final float SYNONYM = 0.9f;
    private static final float BEGINNING = 0.4f;
    private static final float ALL_PARTS = 0.5f;
    private static final float APART = 0.7f;
    private static final float SLIP = 0.3f;
    private static final float NAME = 1.5f;
    private static final float AS_WRITTEN = 2f;
    private static final float TIE = 0.15f;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_WITH_SLIP = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 8;
    private static final int MOST_EXPANSIONS = 30;

    private final IndexReader reader;

    WordQuery(IndexReader reader) {
        this.reader = reader;
    }

    /** All documents for no terms. */
    Query of(List<QueryTerm> terms) {
        return of(terms, terms.size() - terms.size() / 3);
    }

    /** Documents that have to do with one of the terms at least; those that have all of them count twice. */
    Query anyOf(List<QueryTerm> terms) {
        return new BooleanQuery.Builder()
                .add(of(terms, 1), Occur.MUST)
                .add(of(terms), Occur.SHOULD)
                .build();
    }

    /** Documents that have to do with the term, which stands somewhere in a text; without slips, since in many words something always looks alike. */
    Query once(QueryTerm term) {
        return of(term, false, false);
    }

    /** Whether a field holds the word, in any inflection. */
    boolean isWritten(QueryWord word) {
        try {
            for (Term term : exact(word).map(BoostedTerm::term).toList()) {
                if (reader.docFreq(term) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query of(List<QueryTerm> terms, int needed) {
        if (terms.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (QueryTerm term : terms) {
            query.add(of(term, term.equals(terms.getLast()), term.alternatives().isEmpty()), Occur.SHOULD);
        }
        return query.setMinimumNumberShouldMatch(needed).build();
    }

    private Query of(QueryTerm term, boolean last, boolean slips) {
        List<Query> ways = new ArrayList<>();
        if (term.words().size() == 1) {
            addWord(term.words().getFirst(), last, slips, ways);
        } else {
            ways.add(boost(all(term.words()), APART));
        }
        if (term.joined() != null) {
            addWord(term.joined(), false, false, ways);
        }
        for (List<QueryWord> other : term.alternatives()) {
            ways.add(boost(all(other), SYNONYM / other.size()));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private void addWord(QueryWord word, boolean last, boolean slips, List<Query> ways) {
        exact(word).forEach(field -> ways.add(boost(new TermQuery(field.term()), field.boost())));
        boolean written = isWritten(word);
        if (word.german().length() >= SHORTEST_BEGINNING && (last || !written)) {
            texts(word).forEach(field -> ways.add(boost(new PrefixQuery(field.term()), field.boost() * BEGINNING)));
        }
        if (!written && !word.parts().isEmpty()) {
            ways.add(boost(allParts(word.parts()), ALL_PARTS));
        }
        if (!written && slips) {
            addSlips(word, ways);
        }
    }

    private static void addSlips(QueryWord word, List<Query> ways) {
        int length = word.german().length();
        if (length >= SHORTEST_WITH_SLIP) {
            int slips = length >= SHORTEST_WITH_TWO_SLIPS ? 2 : 1;
            Stream.concat(texts(word), Stream.of(new BoostedTerm(new Term(Fields.WORDS, word.written()), AS_WRITTEN)))
                    .forEach(field -> ways.add(boost(
                            new FuzzyQuery(field.term(), slips, 1, MOST_EXPANSIONS, true), field.boost() * SLIP)));
        }
    }

    private static Query all(List<QueryWord> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            all.add(anywhere(exact(word)), Occur.MUST);
        }
        return all.build();
    }

    private static Query allParts(List<String> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : parts) {
            all.add(anywhere(fields(Fields.HEADS, part)), Occur.MUST);
        }
        return all.build();
    }

    private static Query anywhere(Stream<BoostedTerm> terms) {
        return new DisjunctionMaxQuery(
                terms.map(field -> boost(new TermQuery(field.term()), field.boost()))
                        .toList(),
                TIE);
    }

    private static Stream<BoostedTerm> exact(QueryWord word) {
        return Stream.concat(
                texts(word), Stream.of(new BoostedTerm(new Term(Fields.PROVIDER_NAME, word.written()), NAME)));
    }

    private static Stream<BoostedTerm> texts(QueryWord word) {
        return Stream.concat(fields(Fields.GERMAN, word.german()), fields(Fields.ENGLISH, word.english()));
    }

    private static Stream<BoostedTerm> fields(Map<String, Float> boosts, String text) {
        return boosts.entrySet().stream()
                .map(field -> new BoostedTerm(new Term(field.getKey(), text), field.getValue()));
    }

    private static Query boost(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    private record BoostedTerm(Term term, float boost) {}
}

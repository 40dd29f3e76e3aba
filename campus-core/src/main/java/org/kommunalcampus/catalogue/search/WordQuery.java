package org.kommunalcampus.catalogue.search;

import java.io.IOException;
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
 * Looks for words in all fields and both languages. A word counts where it counts most. Beginnings of words count less than words; slips are allowed for
 * words that nobody writes, and compounds that nobody writes are looked for by their parts. Of three words one may be missing.
 */
final class WordQuery {

    private static final float BEGINNING = 0.5f;
    private static final float ALL_PARTS = 0.4f;
    private static final float SLIP = 0.3f;
    private static final float NAME = 1.5f;
    private static final float TIE = 0.1f;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_WITH_SLIP = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 8;
    private static final int MOST_EXPANSIONS = 30;

    private final IndexReader reader;

    WordQuery(IndexReader reader) {
        this.reader = reader;
    }

    /** All modules for no words. */
    Query of(List<QueryWord> words) throws IOException {
        if (words.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            query.add(of(word, word.equals(words.getLast())), Occur.SHOULD);
        }
        return query.setMinimumNumberShouldMatch(words.size() - words.size() / 3)
                .build();
    }

    /** Whether a field holds the word, in any inflection. */
    boolean isWritten(QueryWord word) throws IOException {
        for (Term term : exact(word).map(BoostedTerm::term).toList()) {
            if (reader.docFreq(term) > 0) {
                return true;
            }
        }
        return false;
    }

    private Query of(QueryWord word, boolean last) throws IOException {
        List<Query> ways = new ArrayList<>();
        exact(word).forEach(field -> ways.add(boost(new TermQuery(field.term()), field.boost())));
        boolean written = isWritten(word);
        if (word.german().length() >= SHORTEST_BEGINNING && (last || !written)) {
            texts(word).forEach(field -> ways.add(boost(new PrefixQuery(field.term()), field.boost() * BEGINNING)));
        }
        if (!written) {
            addSlips(word, ways);
            if (!word.parts().isEmpty()) {
                ways.add(boost(allParts(word.parts()), ALL_PARTS));
            }
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static void addSlips(QueryWord word, List<Query> ways) {
        int length = word.german().length();
        if (length >= SHORTEST_WITH_SLIP) {
            int slips = length >= SHORTEST_WITH_TWO_SLIPS ? 2 : 1;
            texts(word)
                    .forEach(field -> ways.add(boost(
                            new FuzzyQuery(field.term(), slips, 1, MOST_EXPANSIONS, true), field.boost() * SLIP)));
        }
    }

    private static Query allParts(List<String> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : parts) {
            List<Query> places = new ArrayList<>();
            fields(Fields.GERMAN, part).forEach(field -> places.add(boost(new TermQuery(field.term()), field.boost())));
            all.add(new DisjunctionMaxQuery(places, TIE), Occur.MUST);
        }
        return all.build();
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

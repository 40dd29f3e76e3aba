package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.search.ModuleSearcher.Indexed;

/** Answers queries from an index. */
@RequiredArgsConstructor
final class HitFinder {

    /** Where fewer modules have all that was asked for, those that have some of it are shown, too. */
    private static final int FEW = 3;

    private final ModuleIndex index;
    private final SynonymRules synonyms;
    private final NearestCompetences competences;
    private final Clock clock;

    ModuleHits find(ModuleQuery query) {
        return index.search(searcher -> find(query, searcher));
    }

    private ModuleHits find(ModuleQuery query, ModuleSearcher searcher) throws IOException {
        WordQuery words = new WordQuery(searcher.getIndexReader());
        QueryReader reader = new QueryReader(index.analysis(), index.compounds(), synonyms);
        List<QueryTerm> terms = reader.terms(query.q(), words::isWritten);
        SortedSetDocValuesReaderState facets = searcher.facets();
        if (facets == null) {
            return new ModuleHits(List.of(), 0, Map.of(), null, false, competences.to(terms));
        }
        DrillSidewaysResult result = run(query, words.of(terms), terms, searcher, facets);
        List<QueryTerm> loose = reader.apart(terms, words::isWritten);
        boolean partly = result.hits.totalHits.value() < FEW && loose.size() > 1;
        if (partly) {
            DrillSidewaysResult some = run(query, words.anyOf(loose), terms, searcher, facets);
            partly = some.hits.totalHits.value() > result.hits.totalHits.value();
            result = some;
        }
        long total = result.hits.totalHits.value();
        return new ModuleHits(
                cards(result.hits.scoreDocs, query.firstHit(), searcher),
                total,
                Facets.read(result.facets, searcher.labels(query.locale())),
                didYouMean(query.q(), terms, searcher),
                partly,
                partly || total == 0 ? competences.to(loose) : List.of());
    }

    private DrillSidewaysResult run(
            ModuleQuery query,
            Query words,
            List<QueryTerm> terms,
            ModuleSearcher searcher,
            SortedSetDocValuesReaderState facets)
            throws IOException {
        SearchRequest request = new SearchRequest(query, words, !terms.isEmpty(), clock);
        return new DrillSideways(searcher, Facets.CONFIG, facets)
                .search(request.query(), null, null, query.lastHit(), request.sort(searcher), false);
    }

    private @Nullable String didYouMean(@Nullable String input, List<QueryTerm> terms, ModuleSearcher searcher)
            throws IOException {
        return input == null ? null : new Suggestion(searcher.getIndexReader(), synonyms).of(input, terms);
    }

    private List<ModuleCard> cards(ScoreDoc[] hits, int first, ModuleSearcher searcher) throws IOException {
        Instant now = clock.instant();
        List<ModuleCard> cards = new ArrayList<>();
        for (int i = first; i < hits.length; i++) {
            String id = searcher.storedFields()
                    .document(hits[i].doc, Set.of(Fields.ID))
                    .get(Fields.ID);
            Indexed found = searcher.entry(ModuleId.of(id));
            if (found != null) {
                cards.add(found.entry().card(found.objective(), now));
            }
        }
        return cards;
    }
}

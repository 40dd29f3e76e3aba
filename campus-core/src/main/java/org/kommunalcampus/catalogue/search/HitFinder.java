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
import org.apache.lucene.search.ScoreDoc;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.search.ModuleSearcher.Indexed;

/** Answers queries from an index. */
@RequiredArgsConstructor
final class HitFinder {

    private final ModuleIndex index;
    private final Clock clock;

    ModuleHits find(ModuleQuery query) {
        List<QueryWord> words = QueryWord.of(query.q(), index.analysis(), index.compounds());
        return index.search(searcher -> find(query, words, searcher));
    }

    private ModuleHits find(ModuleQuery query, List<QueryWord> words, ModuleSearcher searcher) throws IOException {
        SortedSetDocValuesReaderState facets = searcher.facets();
        if (facets == null) {
            return new ModuleHits(List.of(), 0, Map.of(), null);
        }
        SearchRequest request = new SearchRequest(query, words, clock);
        DrillSidewaysResult result = new DrillSideways(searcher, Facets.CONFIG, facets)
                .search(request.query(searcher.getIndexReader()), null, null, query.lastHit(), request.sort(), false);
        return new ModuleHits(
                cards(result.hits.scoreDocs, query.firstHit(), searcher),
                result.hits.totalHits.value(),
                Facets.read(result.facets, searcher.labels(query.locale())),
                query.q() == null ? null : Suggestion.of(query.q(), words, searcher.getIndexReader()));
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

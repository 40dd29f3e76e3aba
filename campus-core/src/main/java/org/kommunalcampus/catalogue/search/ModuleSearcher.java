package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleListing;
import org.kommunalcampus.shared.LocalizedText;

/** One state of the index, with the entries that its documents stand for. */
final class ModuleSearcher extends IndexSearcher {

    private final Map<ModuleId, Indexed> entries;
    private final Map<String, String> providers = new HashMap<>();
    private final Map<String, LocalizedText> areas = new HashMap<>();
    private final @Nullable SortedSetDocValuesReaderState facets;

    ModuleSearcher(IndexReader reader, Map<ModuleId, Indexed> entries) throws IOException {
        super(reader);
        this.entries = entries;
        facets = reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, Facets.CONFIG);
        for (Indexed each : entries.values()) {
            ModuleListing listing = each.entry().listing();
            providers.put(listing.provider().toString(), listing.providerName());
            areas.putAll(each.entry().areas());
        }
    }

    /** The module that a document stands for. */
    @Nullable
    Indexed entry(ModuleId id) {
        return entries.get(id);
    }

    /** What facets are counted with; {@code null} while there is no module. */
    @Nullable
    SortedSetDocValuesReaderState facets() {
        return facets;
    }

    FacetLabels labels(Locale locale) {
        return new FacetLabels(providers, areas, locale);
    }

    /** A module in the index, with the one long text that lists show. */
    record Indexed(IndexEntry entry, @Nullable String objective) {}
}

package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleTexts;
import org.kommunalcampus.catalogue.search.ModuleSearcher.Indexed;

/** The index in memory. Updates write what differs and swap the whole state at once; searches never wait for them. */
final class ModuleIndex implements AutoCloseable {

    private static final ModuleTexts NONE = new ModuleTexts(null, null, null);

    /** Compounds of old documents are taken apart anew when the known words have grown by more than a tenth. */
    private static final double MUCH_LEARNT = 1.1;

    private final TextAnalysis analysis = new TextAnalysis();
    private final Compounds compounds = new Compounds(analysis);
    private final ModuleDocuments documents = new ModuleDocuments(analysis, compounds);
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Map<ModuleId, Indexed> entries = Map.of();
    private int knownWords = compounds.size();

    ModuleIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analysis.perField()));
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public ModuleSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                        throws IOException {
                    return new ModuleSearcher(reader, entries);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Brings the index to this state of the catalogue.
     *
     * @param texts reads the long texts of those modules that must be written
     * @return how many documents were written or removed
     */
    synchronized int update(
            Map<ModuleId, IndexEntry> now, Function<Collection<ModuleId>, Map<ModuleId, ModuleTexts>> texts) {
        Set<ModuleId> gone = new HashSet<>(entries.keySet());
        gone.removeAll(now.keySet());
        List<ModuleId> changed = new ArrayList<>();
        now.forEach((id, entry) -> {
            Indexed old = entries.get(id);
            if (old == null || !old.entry().equals(entry)) {
                changed.add(id);
            }
        });
        if (gone.isEmpty() && changed.isEmpty()) {
            return 0;
        }
        Map<ModuleId, ModuleTexts> read = texts.apply(changed);
        read.forEach((id, text) -> learn(now, id, text));
        if (compounds.size() > knownWords * MUCH_LEARNT) {
            List<ModuleId> others = new ArrayList<>(now.keySet());
            others.removeAll(new HashSet<>(changed));
            read = new HashMap<>(read);
            read.putAll(texts.apply(others));
            changed.addAll(others);
            knownWords = compounds.size();
        }
        write(now, gone, changed, read);
        return gone.size() + changed.size();
    }

    private void learn(Map<ModuleId, IndexEntry> now, ModuleId id, ModuleTexts text) {
        IndexEntry entry = now.get(id);
        if (entry != null) {
            compounds.learn(analysis.folded(entry.allText(text)));
        }
    }

    private void write(
            Map<ModuleId, IndexEntry> now,
            Set<ModuleId> gone,
            List<ModuleId> changed,
            Map<ModuleId, ModuleTexts> texts) {
        Map<ModuleId, Indexed> next = new HashMap<>(entries);
        try {
            for (ModuleId id : gone) {
                writer.deleteDocuments(key(id));
                next.remove(id);
            }
            for (ModuleId id : changed) {
                IndexEntry entry = now.get(id);
                if (entry != null) {
                    ModuleTexts text = texts.getOrDefault(id, NONE);
                    writer.updateDocument(key(id), documents.document(entry, text));
                    next.put(id, new Indexed(entry, text.objective()));
                }
            }
            entries = Map.copyOf(next);
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks for modules in the state that is current now. */
    <T> T search(Search<T> search) {
        try {
            ModuleSearcher searcher = (ModuleSearcher) searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TextAnalysis analysis() {
        return analysis;
    }

    Compounds compounds() {
        return compounds;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }

    private static Term key(ModuleId id) {
        return new Term(Fields.ID, id.toString());
    }

    /** What is done with one state of the index. */
    @FunctionalInterface
    interface Search<T> {
        T in(ModuleSearcher searcher) throws IOException;
    }
}

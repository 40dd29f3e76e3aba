package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.kommunalcampus.competence.AreaView;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceId;

/** The competences of the frameworks, one document each; who searches says which words of a competence count for how much. Never changes once it is made. */
final class CompetenceTexts {

    private final IndexSearcher searcher;

    private CompetenceTexts(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Indexes what {@code texts} says of each competence and its area. */
    static CompetenceTexts of(
            Collection<AreaView> areas, TextAnalysis analysis, BiFunction<AreaView, CompetenceDetails, Texts> texts) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analysis.perField()))) {
                for (AreaView area : areas) {
                    for (CompetenceDetails details : area.competences()) {
                        Document document = texts.apply(area, details).document;
                        document.add(new StringField(
                                Fields.ID, details.competence().id().toString(), Field.Store.YES));
                        writer.addDocument(document);
                    }
                }
            }
            return new CompetenceTexts(new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Queries on the words of this index. */
    WordQuery words() {
        return new WordQuery(searcher.getIndexReader());
    }

    /** What the query finds, the best first, at most so many. */
    List<ScoreDoc> best(Query query, int most) {
        try {
            return List.of(searcher.search(query, most).scoreDocs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the query finds. */
    List<ScoreDoc> all(Query query) {
        return best(query, searcher.getIndexReader().maxDoc());
    }

    /** The competence of a document. */
    CompetenceId competence(int document) {
        try {
            return CompetenceId.of(searcher.storedFields()
                    .document(document, Set.of(Fields.ID))
                    .get(Fields.ID));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What counts of a competence, by fields. */
    static final class Texts {

        private final Document document = new Document();

        /** Counts the text in the field, without its marks. */
        Texts with(String field, String text) {
            document.add(new TextField(field, PlainText.of(text), Field.Store.NO));
            return this;
        }
    }
}

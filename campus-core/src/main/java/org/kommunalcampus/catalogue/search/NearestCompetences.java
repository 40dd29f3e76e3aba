package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.AreaView;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.shared.LocalizedText;

/** The competences of the frameworks, found by words whether or not a module teaches them. Never changes once it is made. */
final class NearestCompetences {

    private static final int MOST = 6;

    private final IndexSearcher searcher;

    private NearestCompetences(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    static NearestCompetences of(Collection<AreaView> areas, TextAnalysis analysis, Compounds compounds) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analysis.perField()))) {
                for (AreaView area : areas) {
                    for (CompetenceDetails details : area.competences()) {
                        writer.addDocument(document(area, details, analysis, compounds));
                    }
                }
            }
            return new NearestCompetences(new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The few competences that have most to do with any of the terms, the nearest first. */
    List<CompetenceId> to(List<QueryTerm> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        try {
            List<CompetenceId> found = new ArrayList<>();
            for (ScoreDoc hit :
                    searcher.search(new WordQuery(searcher.getIndexReader()).anyOf(terms), MOST).scoreDocs) {
                found.add(CompetenceId.of(searcher.storedFields()
                        .document(hit.doc, Set.of(Fields.ID))
                        .get(Fields.ID)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(
            AreaView area, CompetenceDetails details, TextAnalysis analysis, Compounds compounds) {
        CompetenceView view = details.competence();
        String body = Stream.of(
                        texts(view.description()),
                        details.levels().values().stream().flatMap(NearestCompetences::texts),
                        details.outcomes().stream().flatMap(outcome -> texts(outcome.text())))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
        Document document = new Document();
        document.add(new StringField(Fields.ID, view.id().toString(), Field.Store.YES));
        add(document, Fields.TITLE_DE, view.name().de());
        add(document, Fields.TITLE_EN, texts(view.name()).collect(Collectors.joining("\n")));
        add(document, Fields.HEAD_PARTS, compounds.partsOf(view.name().de(), analysis));
        add(document, Fields.TEXT_DE, body);
        add(document, Fields.PARTS, compounds.partsOf(body, analysis));
        add(document, Fields.ABOUT, area.name().de());
        return document;
    }

    private static void add(Document document, String field, String text) {
        document.add(new TextField(field, PlainText.of(text), Field.Store.NO));
    }

    private static Stream<String> texts(@Nullable LocalizedText text) {
        return text == null ? Stream.of() : Stream.of(text.de(), text.en()).filter(Objects::nonNull);
    }
}

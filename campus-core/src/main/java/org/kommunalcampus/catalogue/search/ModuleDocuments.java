package org.kommunalcampus.catalogue.search;

import static org.kommunalcampus.catalogue.search.IndexEntry.or;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.ModuleTexts;

/** Writes a module as a document of the index. */
@RequiredArgsConstructor
final class ModuleDocuments {

    private final TextAnalysis analysis;
    private final Compounds compounds;

    Document document(IndexEntry entry, ModuleTexts texts) throws IOException {
        Document document = new Document();
        ModuleFacts facts = entry.facts();
        document.add(new StringField(Fields.ID, facts.id().toString(), Field.Store.YES));
        addTexts(document, entry, texts);
        for (CompetenceLevel taught : facts.teaches()) {
            for (int level = 1; level <= taught.level().value(); level++) {
                document.add(new StringField(Fields.TEACHES, taught.competence() + "@" + level, Field.Store.NO));
            }
        }
        addNumbers(document, entry);
        Facets.add(entry, document);
        return Facets.CONFIG.build(document);
    }

    private void addTexts(Document document, IndexEntry entry, ModuleTexts texts) {
        boolean english = entry.facts().language().equals("en");
        String longText = or(texts.description()) + "\n" + or(texts.targetGroup());
        text(
                document,
                english ? Fields.TITLE_EN : Fields.TITLE_DE,
                entry.facts().title());
        text(document, english ? Fields.OBJECTIVE_EN : Fields.OBJECTIVE_DE, or(texts.objective()));
        text(document, english ? Fields.TEXT_EN : Fields.TEXT_DE, longText);
        text(document, Fields.COMPETENCE_DE, String.join("\n", entry.competencesDe()));
        text(document, Fields.COMPETENCE_EN, String.join("\n", entry.competencesEn()));
        text(document, Fields.PROVIDER_NAME, entry.listing().providerName());
        text(document, Fields.ABOUT, String.join("\n", entry.about()));
        text(document, Fields.WORDS, entry.allText(texts));
        text(document, Fields.HEAD_PARTS, parts(entry.head()));
        text(document, Fields.PARTS, parts(IndexEntry.body(texts)));
    }

    /** Each word that stands inside another one, once. */
    private String parts(String text) {
        return Stream.concat(
                        PlainText.inside(text).stream(),
                        analysis.folded(text).stream().flatMap(word -> compounds.parts(word).stream()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void addNumbers(Document document, IndexEntry entry) {
        ModuleFacts facts = entry.facts();
        LocalDate from = facts.validFrom();
        document.add(new LongPoint(Fields.VALID_FROM, from == null ? Long.MIN_VALUE : from.toEpochDay()));
        document.add(new LongPoint(
                Fields.VALID_UNTIL, Math.min(lastDay(facts.validUntil()), lastDay(facts.certifiedUntil()))));
        document.add(new NumericDocValuesField(Fields.SINCE, from == null ? 0 : from.toEpochDay()));
        document.add(new NumericDocValuesField(Fields.FIT, entry.fit()));
        document.add(new LongPoint(Fields.MINUTES, facts.minutes()));
        document.add(new NumericDocValuesField(Fields.BY_MINUTES, facts.minutes()));
        Long cents = facts.priceCents();
        if (cents != null) {
            document.add(new LongPoint(Fields.PRICE, cents));
            document.add(new NumericDocValuesField(Fields.BY_PRICE, cents));
        }
        for (Instant start : entry.starts()) {
            document.add(new LongPoint(Fields.SESSION, start.getEpochSecond()));
            document.add(new SortedNumericDocValuesField(Fields.BY_NEXT_DATE, start.getEpochSecond()));
        }
        String title = String.join(" ", analysis.folded(facts.title()));
        document.add(new SortedDocValuesField(Fields.BY_TITLE, new BytesRef(title)));
    }

    private static long lastDay(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, PlainText.of(text), Field.Store.NO));
    }
}

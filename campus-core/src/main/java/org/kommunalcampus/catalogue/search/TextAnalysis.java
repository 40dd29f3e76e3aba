package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Turns text into terms, each language by its own rules. Texts are brought to one spelling first, see {@link PlainText}. */
final class TextAnalysis {

    private static final CharArraySet GERMAN_STOPS = GermanAnalyzer.getDefaultStopSet();
    private static final CharArraySet ENGLISH_STOPS = EnglishAnalyzer.getDefaultStopSet();

    /** English stop words that are words of their own in what Germans type. */
    private static final CharArraySet GERMAN_WORDS = new CharArraySet(List.of("it"), true);

    private final Analyzer plain = new Chain(words -> words);
    private final Analyzer folded = new Chain(GermanNormalizationFilter::new);
    private final Analyzer german =
            new Chain(words -> new GermanLightStemFilter(new GermanEndings(new GermanNormalizationFilter(words))));
    private final Analyzer english = new Chain(PorterStemFilter::new);
    private final Analyzer germanTexts = new Chain(
            words -> new CapitalsAwareStops(words, GERMAN_STOPS),
            words -> new GermanLightStemFilter(new GermanEndings(new GermanNormalizationFilter(words))));
    private final Analyzer englishTexts = new Chain(
            words -> new CapitalsAwareStops(new EnglishPossessiveFilter(words), ENGLISH_STOPS), PorterStemFilter::new);

    /** For indexing: English fields in English, words and names as they are, all else in German. */
    Analyzer perField() {
        return new PerFieldAnalyzerWrapper(
                germanTexts,
                Map.of(
                        Fields.TITLE_EN, englishTexts,
                        Fields.OBJECTIVE_EN, englishTexts,
                        Fields.TEXT_EN, englishTexts,
                        Fields.COMPETENCE_EN, englishTexts,
                        Fields.WORDS, plain,
                        Fields.PROVIDER_NAME, plain));
    }

    /** Words in lower case. */
    List<String> words(String text) {
        return terms(plain, PlainText.of(text));
    }

    /** Words in lower case with ä, ae and a alike, and ß as ss. */
    List<String> folded(String text) {
        return terms(folded, PlainText.of(text));
    }

    /** The German stem of each word, stop words too. */
    List<String> german(String text) {
        return terms(german, PlainText.of(text));
    }

    /** The English stem of each word, stop words too. */
    List<String> english(String text) {
        return terms(english, PlainText.of(text));
    }

    /** Whether a word in lower case says nothing in either language. */
    boolean isStop(String word) {
        return GERMAN_STOPS.contains(word) || (ENGLISH_STOPS.contains(word) && !GERMAN_WORDS.contains(word));
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** Words, what is done to them as they are written, small letters, and what is done to those. */
    private static final class Chain extends Analyzer {

        private final UnaryOperator<TokenStream> written;
        private final UnaryOperator<TokenStream> small;

        private Chain(UnaryOperator<TokenStream> small) {
            this(words -> words, small);
        }

        private Chain(UnaryOperator<TokenStream> written, UnaryOperator<TokenStream> small) {
            this.written = written;
            this.small = small;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, small.apply(new LowerCaseFilter(written.apply(words))));
        }
    }
}

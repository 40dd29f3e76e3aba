package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Turns text into terms. */
final class TextAnalysis {

    private final Analyzer german = new GermanAnalyzer();
    private final Analyzer english = new EnglishAnalyzer();
    private final Analyzer plain = new Words(false);
    private final Analyzer folded = new Words(true);

    /** For indexing: English fields in English, words and names as they are, all else in German. */
    Analyzer perField() {
        return new PerFieldAnalyzerWrapper(
                german,
                Map.of(
                        Fields.TITLE_EN, english,
                        Fields.OBJECTIVE_EN, english,
                        Fields.TEXT_EN, english,
                        Fields.COMPETENCE_EN, english,
                        Fields.WORDS, plain,
                        Fields.PROVIDER_NAME, plain));
    }

    /** Words in lower case. */
    List<String> words(String text) {
        return terms(plain, text);
    }

    /** Words in lower case with ä, ae and a alike, and ß as ss. */
    List<String> folded(String text) {
        return terms(folded, text);
    }

    /** Stems of the German words that are not stop words. */
    List<String> german(String text) {
        return terms(german, text);
    }

    /** Stems of the English words that are not stop words. */
    List<String> english(String text) {
        return terms(english, text);
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

    private static final class Words extends Analyzer {

        private final boolean folds;

        private Words(boolean folds) {
            this.folds = folds;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream lower = new LowerCaseFilter(words);
            return new TokenStreamComponents(words, folds ? new GermanNormalizationFilter(lower) : lower);
        }
    }
}

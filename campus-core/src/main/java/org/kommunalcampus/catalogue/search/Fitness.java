package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * How good a hit is: how well the words match, times what speaks for the module itself. That it fits municipal work makes up to the half more, that it
 * closes a gap of the reader as much, that it came into the catalogue within the last year up to a tenth. Without words these alone decide, gaps first.
 *
 * @param gaps how much a module does for the gaps of who asks, 0 to 1
 * @param today day of the epoch
 * @param byWords whether there are words to match
 */
record Fitness(DoubleValuesSource gaps, long today, boolean byWords) {

    private static final double FIT = 0.5;
    private static final double GAP = 0.5;
    private static final double NEW = 0.1;
    private static final double YEAR = 365;

    /** Puts modules that close gaps before all others, more than all else together can. */
    private static final double FIRST = 10;

    DoubleValuesSource source() {
        return new Source(this);
    }

    private double value(double score, double fit, double age, double gap) {
        double fresh = age >= 0 && age < YEAR ? 1 - age / YEAR : 0;
        return byWords
                ? score * (1 + FIT * fit + NEW * fresh) * (1 + GAP * gap)
                : (gap > 0 ? FIRST * (1 + gap) : 0) + fit + NEW * fresh;
    }

    private static final class Source extends DoubleValuesSource {

        private final Fitness fitness;

        private Source(Fitness fitness) {
            this.fitness = fitness;
        }

        @Override
        public DoubleValues getValues(LeafReaderContext segment, @Nullable DoubleValues scores) throws IOException {
            NumericDocValues fits = DocValues.getNumeric(segment.reader(), Fields.FIT);
            NumericDocValues since = DocValues.getNumeric(segment.reader(), Fields.SINCE);
            DoubleValues helps = fitness.gaps().getValues(segment, scores);
            return new DoubleValues() {

                private int document;

                @Override
                public double doubleValue() throws IOException {
                    double fit = fits.advanceExact(document) ? fits.longValue() / (double) Fields.BEST_FIT : 0;
                    double age = since.advanceExact(document) ? fitness.today() - since.longValue() : Double.MAX_VALUE;
                    double gap = helps.advanceExact(document) ? helps.doubleValue() : 0;
                    return fitness.value(scores == null ? 1 : scores.doubleValue(), fit, age, gap);
                }

                @Override
                public boolean advanceExact(int doc) throws IOException {
                    document = doc;
                    return scores == null || scores.advanceExact(doc);
                }
            };
        }

        @Override
        public boolean needsScores() {
            return true;
        }

        @Override
        public DoubleValuesSource rewrite(IndexSearcher searcher) throws IOException {
            return new Source(new Fitness(fitness.gaps().rewrite(searcher), fitness.today(), fitness.byWords()));
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return false;
        }

        @Override
        public Explanation explain(LeafReaderContext segment, int document, Explanation score) {
            return Explanation.match(score.getValue(), "how good a hit is, from", score);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Source same && fitness.equals(same.fitness);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(fitness);
        }

        @Override
        public String toString() {
            return "how good a hit is";
        }
    }
}

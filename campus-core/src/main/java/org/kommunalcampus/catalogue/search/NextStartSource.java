package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.jspecify.annotations.Nullable;

/** The first of a module's starts that lies ahead; beyond all times where there is none. Times are seconds of the epoch. */
final class NextStartSource extends LongValuesSource {

    private final long now;

    NextStartSource(long now) {
        this.now = now;
    }

    @Override
    public LongValues getValues(LeafReaderContext segment, @Nullable DoubleValues scores) throws IOException {
        SortedNumericDocValues starts = DocValues.getSortedNumeric(segment.reader(), Fields.BY_NEXT_DATE);
        return new LongValues() {
            @Override
            public long longValue() throws IOException {
                for (int i = 0; i < starts.docValueCount(); i++) {
                    long start = starts.nextValue();
                    if (start > now) {
                        return start;
                    }
                }
                return Long.MAX_VALUE;
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                return starts.advanceExact(document);
            }
        };
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
        return false;
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NextStartSource same && now == same.now;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(now);
    }

    @Override
    public String toString() {
        return "next start after " + now;
    }
}

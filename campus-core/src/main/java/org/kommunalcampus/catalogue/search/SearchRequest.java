package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.kommunalcampus.competence.CompetenceId;

/** Puts a query into Lucene's terms: words and plain filters as the base, each facet's filter beside it, so that facets count without their own filter. */
@RequiredArgsConstructor
final class SearchRequest {

    private static final SortField BY_TITLE = new SortField(Fields.BY_TITLE, SortField.Type.STRING);
    private static final int MOST_GAPS = 500;
    private static final BigDecimal CENTS = BigDecimal.valueOf(100);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final ModuleQuery query;
    private final Query words;
    private final boolean byWords;
    private final Clock clock;

    DrillDownQuery query() {
        BooleanQuery.Builder base = new BooleanQuery.Builder().add(words, Occur.MUST);
        addFilters(base);
        DrillDownQuery faceted = new DrillDownQuery(Facets.CONFIG, base.build());
        query.formats().forEach(format -> faceted.add(Facets.FORMAT, format.name()));
        query.providers().forEach(provider -> faceted.add(Facets.PROVIDER, provider.toString()));
        query.languages().forEach(language -> faceted.add(Facets.LANGUAGE, language));
        query.areas().forEach(area -> faceted.add(Facets.AREA, area));
        if (query.maxPrice() != null) {
            faceted.add(Facets.MAX_PRICE, LongPoint.newRangeQuery(Fields.PRICE, 0, times(query.maxPrice(), CENTS)));
        }
        if (query.maxHours() != null) {
            faceted.add(Facets.MAX_HOURS, LongPoint.newRangeQuery(Fields.MINUTES, 0, times(query.maxHours(), MINUTES)));
        }
        return faceted;
    }

    Sort sort(IndexSearcher searcher) throws IOException {
        return switch (query.sort()) {
            case RELEVANCE -> new Sort(byFitness(searcher), BY_TITLE);
            case TITLE -> new Sort(BY_TITLE);
            case HOURS -> new Sort(unknownLast(Fields.BY_MINUTES), BY_TITLE);
            case PRICE -> new Sort(unknownLast(Fields.BY_PRICE), BY_TITLE);
            case NEXT_DATE -> new Sort(nextDate(), BY_TITLE);
        };
    }

    private SortField byFitness(IndexSearcher searcher) throws IOException {
        long today = LocalDate.now(clock).toEpochDay();
        return new Fitness(gaps(), today, byWords).source().rewrite(searcher).getSortField(true);
    }

    /** One for a module that leads beyond the level reached in any of the competences. */
    private DoubleValuesSource gaps() {
        if (query.gaps().isEmpty()) {
            return DoubleValuesSource.constant(0);
        }
        List<Query> any = query.gaps().entrySet().stream()
                .limit(MOST_GAPS)
                .map(gap -> teaching(gap.getKey(), gap.getValue() + 1))
                .toList();
        return DoubleValuesSource.fromQuery(new DisjunctionMaxQuery(any, 0));
    }

    private static Query teaching(CompetenceId competence, int level) {
        return new ConstantScoreQuery(new TermQuery(new Term(Fields.TEACHES, competence + "@" + Math.max(1, level))));
    }

    private void addFilters(BooleanQuery.Builder base) {
        long today = LocalDate.now(clock).toEpochDay();
        base.add(LongPoint.newRangeQuery(Fields.VALID_FROM, Long.MIN_VALUE, today), Occur.FILTER);
        base.add(LongPoint.newRangeQuery(Fields.VALID_UNTIL, today, Long.MAX_VALUE), Occur.FILTER);
        if (query.competence() != null) {
            base.add(teaching(query.competence(), query.level() == null ? 1 : query.level()), Occur.FILTER);
        }
        if (query.from() != null || query.to() != null) {
            Instant first = query.from() == null ? clock.instant() : startOf(query.from());
            long end = query.to() == null
                    ? Long.MAX_VALUE
                    : startOf(query.to().plusDays(1)).getEpochSecond() - 1;
            long start = Math.max(first.getEpochSecond(), clock.instant().getEpochSecond());
            base.add(LongPoint.newRangeQuery(Fields.SESSION, start, end), Occur.FILTER);
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static SortField unknownLast(String field) {
        SortField sort = new SortField(field, SortField.Type.LONG);
        sort.setMissingValue(Long.MAX_VALUE);
        return sort;
    }

    private SortField nextDate() {
        SortField sort = new NextStartSource(clock.instant().getEpochSecond()).getSortField(false);
        sort.setMissingValue(Long.MAX_VALUE);
        return sort;
    }

    /** A limit beyond all numbers is no limit; a negative one lets nothing through. */
    private static long times(BigDecimal limit, BigDecimal unit) {
        BigDecimal product = limit.multiply(unit).setScale(0, RoundingMode.FLOOR);
        return product.min(BigDecimal.valueOf(Long.MAX_VALUE))
                .max(BigDecimal.valueOf(-1))
                .longValue();
    }
}

package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/** The facets: what is stored for them, and how they are shown. */
final class Facets {

    static final String FORMAT = "format";
    static final String PROVIDER = "provider";
    static final String LANGUAGE = "language";
    static final String AREA = "area";
    static final String MAX_PRICE = "maxPrice";
    static final String MAX_HOURS = "maxHours";

    static final List<String> ALL = List.of(FORMAT, PROVIDER, LANGUAGE, AREA, MAX_PRICE, MAX_HOURS);

    /** Euros up to which modules are counted together. */
    private static final List<Integer> PRICES = List.of(0, 100, 250, 500, 1000);

    /** Hours up to which modules are counted together: a short hour, half a day, a day, two days, a week. */
    private static final List<Integer> HOURS = List.of(1, 4, 8, 16, 40);

    static final FacetsConfig CONFIG = new FacetsConfig();

    static {
        List.of(AREA, MAX_PRICE, MAX_HOURS).forEach(name -> CONFIG.setMultiValued(name, true));
    }

    private Facets() {}

    /** Adds the module's values to its document. */
    static void add(IndexEntry entry, Document document) {
        Long cents = entry.facts().priceCents();
        Map<String, Stream<String>> values = Map.of(
                FORMAT, Stream.of(entry.facts().format().name()),
                PROVIDER, Stream.of(entry.listing().provider().toString()),
                LANGUAGE, Stream.of(entry.facts().language()),
                AREA, entry.areas().keySet().stream(),
                MAX_PRICE, cents == null ? Stream.of() : bands(PRICES, cents, 100),
                MAX_HOURS, bands(HOURS, entry.facts().minutes(), 60));
        values.forEach(
                (name, stream) -> stream.forEach(value -> document.add(new SortedSetDocValuesFacetField(name, value))));
    }

    private static Stream<String> bands(List<Integer> limits, long value, int unit) {
        return limits.stream().filter(limit -> value <= (long) limit * unit).map(String::valueOf);
    }

    /** The values with their counts: bands in their order, all else by count. */
    static Map<String, List<FacetValue>> read(org.apache.lucene.facet.Facets counted, FacetLabels labels)
            throws IOException {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String name : ALL) {
            FacetResult result = counted.getAllChildren(name);
            List<FacetValue> values = new ArrayList<>();
            for (LabelAndValue each : result == null ? new LabelAndValue[0] : result.labelValues) {
                if (each.value.intValue() > 0) {
                    values.add(new FacetValue(each.label, labels.of(name, each.label), each.value.intValue()));
                }
            }
            values.sort(order(name));
            facets.put(name, List.copyOf(values));
        }
        return facets;
    }

    private static Comparator<FacetValue> order(String name) {
        return name.equals(MAX_PRICE) || name.equals(MAX_HOURS)
                ? Comparator.comparingInt(value -> Integer.parseInt(value.value()))
                : Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::label);
    }
}

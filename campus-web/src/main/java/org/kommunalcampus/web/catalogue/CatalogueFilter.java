package org.kommunalcampus.web.catalogue;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.search.ModuleSort;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for, as the address of the page states it. Addresses are typed, cut and shared, so anything that cannot be meant is read as not
 * stated; amounts alone are answered with a message at their field.
 *
 * @param q the words searched for, may be empty
 * @param chosen values chosen in each facet, in the order in which they were stated
 * @param competence id or reference of a competence that the module has to teach, null for any
 * @param price highest price
 * @param hours most hours of work
 * @param sort how hits are ordered
 * @param page counted from 0
 */
record CatalogueFilter(
        String q,
        Map<Facet, Set<String>> chosen,
        @Nullable String competence,
        UpperLimit price,
        UpperLimit hours,
        ModuleSort sort,
        int page) {

    static final String PATH = "/katalog";

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 50;
    private static final int LAST_PAGE = 10_000;

    /** Reads the parameters of the page's address. */
    static CatalogueFilter read(MultiValueMap<String, String> parameters) {
        return new CatalogueFilter(
                text(parameters, "q"),
                Facet.all().stream()
                        .collect(Collectors.toUnmodifiableMap(facet -> facet, facet -> values(parameters, facet))),
                text(parameters, "competence").isEmpty() ? null : text(parameters, "competence"),
                UpperLimit.read(text(parameters, "maxPrice")),
                UpperLimit.read(text(parameters, "maxHours")),
                sort(text(parameters, "sort")),
                page(text(parameters, "page")));
    }

    Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** The name of an order in the page's address and in message keys. */
    static String parameter(ModuleSort sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the order chosen. */
    public String order() {
        return parameter(sort);
    }

    /** The same on another page. */
    CatalogueFilter onPage(int other) {
        return new CatalogueFilter(q, chosen, competence, price, hours, sort, other);
    }

    /** Whether anything narrows the catalogue besides the words. */
    public boolean narrowed() {
        return competence != null
                || !price.text().isEmpty()
                || !hours.text().isEmpty()
                || chosen.values().stream().anyMatch(values -> !values.isEmpty());
    }

    /** The address of the page shown. */
    public String href() {
        return address(parameters());
    }

    /** The first page for other words with the same narrowing. */
    public String hrefFor(String words) {
        return changed(parameters -> parameters.set("q", words));
    }

    /** The first page without one value of a parameter. */
    public String hrefWithout(String parameter, String value) {
        return changed(parameters -> {
            List<String> left = new ArrayList<>(parameters.getOrDefault(parameter, List.of()));
            left.remove(value);
            parameters.put(parameter, left);
        });
    }

    /** The first page for the words alone. */
    public String hrefUnnarrowed() {
        return q.isEmpty() ? PATH : PATH + "?q=" + encoded(q);
    }

    private String changed(Consumer<MultiValueMap<String, String>> change) {
        MultiValueMap<String, String> parameters = parameters();
        parameters.remove("page");
        change.accept(parameters);
        return address(parameters);
    }

    private MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        BiConsumer<String, String> state = (name, value) -> {
            if (!value.isEmpty()) {
                parameters.add(name, value);
            }
        };
        state.accept("q", q);
        Facet.all().forEach(facet -> chosen(facet).forEach(value -> state.accept(facet.parameter(), value)));
        state.accept("competence", Objects.requireNonNullElse(competence, ""));
        state.accept("maxPrice", price.text());
        state.accept("maxHours", hours.text());
        state.accept("sort", sort == ModuleSort.RELEVANCE ? "" : parameter(sort));
        state.accept("page", page == 0 ? "" : Integer.toString(page));
        return parameters;
    }

    private static String address(MultiValueMap<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        String value = Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
        return value.length() <= LONGEST_TEXT
                ? value
                : value.substring(0, LONGEST_TEXT).strip();
    }

    private static Set<String> values(MultiValueMap<String, String> parameters, Facet facet) {
        var values = new LinkedHashSet<String>();
        for (String value : parameters.getOrDefault(facet.parameter(), List.of())) {
            if (facet.knows(value.strip()) && values.size() < MOST_VALUES) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static ModuleSort sort(String text) {
        return Arrays.stream(ModuleSort.values())
                .filter(sort -> parameter(sort).equals(text))
                .findFirst()
                .orElse(ModuleSort.RELEVANCE);
    }

    private static int page(String text) {
        return text.matches("\\d{1,5}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 0;
    }

    /**
     * An amount that somebody typed as the most to accept.
     *
     * @param text as typed, empty if nothing was
     * @param value null if nothing was typed or it is no amount
     */
    record UpperLimit(String text, @Nullable BigDecimal value) {

        private static final BigDecimal MOST = new BigDecimal("100000");

        static UpperLimit read(String text) {
            String number = text.replace(',', '.');
            if (!number.matches("\\d{1,6}(\\.\\d{1,2})?")) {
                return new UpperLimit(text, null);
            }
            var value = new BigDecimal(number);
            return new UpperLimit(text, value.compareTo(MOST) <= 0 ? value : null);
        }

        /** Whether something was typed that is no amount. */
        boolean faulty() {
            return !text.isEmpty() && value == null;
        }
    }
}

package org.kommunalcampus.web.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.ModuleTile;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;

/**
 * Hits with everything around them; all texts are in the reader's language.
 *
 * @param summary how many hits there are, for what
 * @param didYouMean another spelling that finds more, null if there is none
 * @param chips what narrows the catalogue, each with the way out of it
 * @param priceError what is wrong with the highest price, null if nothing
 * @param hoursError what is wrong with the hours, null if nothing
 */
record CataloguePage(
        String summary,
        List<ModuleTile> tiles,
        Paging paging,
        List<FacetGroup> facets,
        List<Chip> chips,
        @Nullable Chip didYouMean,
        List<Option> orders,
        @Nullable String priceError,
        @Nullable String hoursError) {

    /**
     * A facet with its values.
     *
     * @param name parameter of the page's address
     * @param values those shown at once
     * @param more those behind a disclosure
     */
    record FacetGroup(String name, String legend, List<FacetChoice> values, List<FacetChoice> more) {}

    /**
     * A value of a facet.
     *
     * @param count hits that have it
     */
    record FacetChoice(String value, String label, long count, boolean chosen) {}

    /** A word and where it leads. */
    record Chip(String label, String href) {}
}

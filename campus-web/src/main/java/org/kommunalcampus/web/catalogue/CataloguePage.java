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
 * @param partly whether most hits have only some of what was asked for
 * @param nearest competences that have to do with the words, where hardly a module has to
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
        boolean partly,
        List<Nearest> nearest,
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

    /**
     * A competence near to what was asked for.
     *
     * @param area name of its area, empty if it has none
     * @param href the modules that teach it
     * @param mayWish whether the reader can wish modules for it
     * @param wished whether the reader does
     */
    record Nearest(String competence, String name, String area, String href, boolean mayWish, boolean wished) {}

    /** A word and where it leads. */
    record Chip(String label, String href) {}
}

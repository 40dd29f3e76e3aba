package org.kommunalcampus.catalogue.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;

/**
 * One page of hits.
 *
 * @param total hits on all pages
 * @param facets by the name of the filter ({@code format, provider, language, area, maxPrice, maxHours}); the last two are cumulative: their count is the
 *     number of hits up to the value
 * @param didYouMean the words with likely slips mended, {@code null} where nothing looks wrong
 */
public record ModuleHits(
        List<ModuleCard> content,
        long total,
        Map<String, List<FacetValue>> facets,
        @Nullable String didYouMean) {}

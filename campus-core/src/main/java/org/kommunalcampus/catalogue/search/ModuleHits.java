package org.kommunalcampus.catalogue.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.competence.CompetenceId;

/**
 * One page of hits.
 *
 * @param total hits on all pages
 * @param facets by the name of the filter ({@code format, provider, language, area, maxPrice, maxHours}); the last two are cumulative: their count is the
 *     number of hits up to the value
 * @param didYouMean the words with likely slips mended, {@code null} where nothing looks wrong
 * @param partly whether hardly a module has all that was asked for, so that most of these have some of it
 * @param nearest competences that have to do with the words, the nearest first; only where there are no hits or {@code partly}
 */
public record ModuleHits(
        List<ModuleCard> content,
        long total,
        Map<String, List<FacetValue>> facets,
        @Nullable String didYouMean,
        boolean partly,
        List<CompetenceId> nearest) {}

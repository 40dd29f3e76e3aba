package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.search.FacetValue;
import org.kommunalcampus.catalogue.search.ModuleHits;
import org.kommunalcampus.catalogue.search.ModuleQuery;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.catalogue.search.ModuleSort;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.exchange.ModuleBodies;
import org.kommunalcampus.exchange.ModuleBody;
import org.kommunalcampus.exchange.ModuleSummary;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.profile.Gap;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The certified modules, for everybody. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping("/api/v1/modules")
@RequiredArgsConstructor
class ModulesController {

    private static final Map<String, ModuleSort> SORTS = Map.of(
            "relevance", ModuleSort.RELEVANCE,
            "title", ModuleSort.TITLE,
            "hours", ModuleSort.HOURS,
            "price", ModuleSort.PRICE,
            "nextDate", ModuleSort.NEXT_DATE);

    private final Modules modules;
    private final ModuleSearch search;
    private final ModuleBodies bodies;
    private final Lookup lookup;
    private final References references;
    private final Profiles profiles;

    /**
     * One page of hits.
     *
     * @param facets choices by the name of the parameter that takes their value
     * @param didYouMean the words with likely slips mended, {@code null} where nothing looks wrong
     * @param partly whether most hits have only some of what was asked for, as hardly a module has all
     * @param nearest competences that have to do with the words, where there are no hits or {@code partly}
     */
    record HitsBody(
            List<ModuleSummary> content,
            PageBody.Position page,
            Map<String, List<FacetValue>> facets,
            @Nullable String didYouMean,
            boolean partly,
            List<Reference> nearest) {}

    @Operation(summary = "Search the certified modules")
    @GetMapping
    HitsBody find(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String competence,
            @RequestParam(required = false) @Min(1) @Max(8) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Set<Format> format,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false)
                    @DecimalMin("0")
                    @DecimalMax("1000000")
                    @Digits(integer = 7, fraction = 2)
                    @Nullable
                    BigDecimal maxPrice,
            @RequestParam(required = false)
                    @DecimalMin("0")
                    @DecimalMax("1000000")
                    @Digits(integer = 7, fraction = 2)
                    @Nullable
                    BigDecimal maxHours,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @Paged(sortable = {"relevance", "title", "hours", "price", "nextDate"}) Pageable page,
            Locale locale) {
        ModuleHits hits = search.find(new ModuleQuery(
                q,
                lookup.competence("/competence", competence),
                level,
                format == null ? Set.of() : format,
                anyOf(lookup.provider("/provider", provider)),
                anyOf(language),
                anyOf(area),
                maxPrice,
                maxHours,
                from,
                to,
                gaps(caller),
                order(page.getSort()),
                page.getPageNumber(),
                page.getPageSize(),
                locale));
        return new HitsBody(
                bodies.summaries(hits.content(), locale),
                PageBody.Position.of(page.getPageNumber(), page.getPageSize(), hits.total()),
                hits.facets(),
                hits.didYouMean(),
                hits.partly(),
                nearest(hits, locale));
    }

    private List<Reference> nearest(ModuleHits hits, Locale locale) {
        References.Words words = references.all(List.of(), hits.nearest(), locale);
        return hits.nearest().stream().map(words::competence).toList();
    }

    private Map<CompetenceId, Integer> gaps(Caller caller) {
        MemberId member = caller.member();
        return caller.is(Role.LEARNER) && member != null
                ? Gap.reachedWhereOpen(profiles.comparison(caller, member))
                : Map.of();
    }

    private static <T> Set<T> anyOf(@Nullable T value) {
        return value == null ? Set.of() : Set.of(value);
    }

    @Operation(summary = "One module")
    @GetMapping("/{id}")
    ResponseEntity<ModuleBody> one(@PathVariable ModuleId id, Locale locale) {
        ModuleView module = modules.find(id);
        return Versions.tagged(module.version(), bodies.of(module, locale));
    }

    /** The search has one order at a time, and each only in the direction that people want. */
    private static ModuleSort order(Sort sort) {
        Sort.Order order = sort.stream().findFirst().orElse(Sort.Order.asc("relevance"));
        ModuleSort wanted = SORTS.get(order.getProperty());
        if (wanted == null || order.isDescending()) {
            throw new Malformed("/sort", "unknown-sort", "The search sorts in ascending order alone.");
        }
        return wanted;
    }
}

package org.kommunalcampus.web.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.search.ModuleHits;
import org.kommunalcampus.catalogue.search.ModuleQuery;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.catalogue.search.ModuleSort;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.profile.Gap;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.catalogue.CatalogueFilter.UpperLimit;
import org.kommunalcampus.web.catalogue.CataloguePage.Chip;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Answers what somebody looks for, in a constant number of queries. */
@Component
@RequiredArgsConstructor
class CatalogueSearch {

    private static final int PAGE_SIZE = 12;

    private final ModuleSearch search;
    private final Competences competences;
    private final LearnerMarks learnerMarks;
    private final ModuleTiles tiles;
    private final FacetGroups groups;
    private final FilterChips chips;
    private final NearestTopics nearest;
    private final Profiles profiles;
    private final Wording wording;

    CataloguePage find(CatalogueFilter asked, Caller caller, Locale locale) {
        CompetenceView competence = competence(asked.competence());
        Map<CompetenceId, Integer> gaps = gaps(caller);
        ModuleHits hits = search.find(query(asked, competence, gaps, locale));
        CatalogueFilter shown = asked;
        if (hits.content().isEmpty() && hits.total() > 0) {
            shown = asked.onPage((int) ((hits.total() - 1) / PAGE_SIZE));
            hits = search.find(query(shown, competence, gaps, locale));
        }
        String didYouMean = hits.didYouMean();
        return new CataloguePage(
                summary(shown, hits.total(), locale),
                tiles.of(hits.content(), learnerMarks.of(caller), locale),
                new Paging(shown.page(), PAGE_SIZE, hits.total(), shown.href()),
                groups.of(shown, hits.facets(), locale),
                chips.of(shown, hits.facets(), competence, locale),
                didYouMean == null ? null : new Chip(didYouMean, shown.hrefFor(didYouMean)),
                hits.partly(),
                nearest.of(hits, caller, locale),
                orders(locale),
                fault(shown.price(), locale),
                fault(shown.hours(), locale));
    }

    /** What the reader has to learn; nothing for readers who do not. */
    private Map<CompetenceId, Integer> gaps(Caller caller) {
        MemberId member = caller.member();
        return caller.is(Role.LEARNER) && member != null
                ? Gap.reachedWhereOpen(profiles.comparison(caller, member))
                : Map.of();
    }

    private static ModuleQuery query(
            CatalogueFilter filter,
            @Nullable CompetenceView competence,
            Map<CompetenceId, Integer> gaps,
            Locale locale) {
        return new ModuleQuery(
                filter.q(),
                competence == null ? null : competence.id(),
                null,
                filter.chosen(Facet.FORMAT).stream().map(Format::valueOf).collect(Collectors.toUnmodifiableSet()),
                filter.chosen(Facet.PROVIDER).stream().map(ProviderId::of).collect(Collectors.toUnmodifiableSet()),
                filter.chosen(Facet.LANGUAGE),
                filter.chosen(Facet.AREA),
                filter.price().value(),
                filter.hours().value(),
                null,
                null,
                gaps,
                filter.sort(),
                filter.page(),
                PAGE_SIZE,
                locale);
    }

    /** The competence by its id or by its reference; one that nobody knows does not narrow. */
    private @Nullable CompetenceView competence(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Optional<CompetenceId> id = text.matches("[0-9a-fA-F-]{36}") && text.charAt(8) == '-'
                ? Optional.of(CompetenceId.of(text))
                : competences.resolve(text);
        return id.map(known -> competences.byId(List.of(known)).get(known)).orElse(null);
    }

    private String summary(CatalogueFilter filter, long total, Locale locale) {
        if (!filter.q().isEmpty()) {
            return wording.text("catalogue.hits.for", locale, total, filter.q());
        }
        return wording.text(filter.narrowed() ? "catalogue.hits" : "catalogue.all", locale, total);
    }

    private List<Option> orders(Locale locale) {
        return Arrays.stream(ModuleSort.values())
                .map(CatalogueFilter::parameter)
                .map(order -> new Option(order, wording.text("catalogue.sort." + order, locale)))
                .toList();
    }

    private @Nullable String fault(UpperLimit limit, Locale locale) {
        return limit.faulty() ? wording.text("catalogue.limit.faulty", locale) : null;
    }
}

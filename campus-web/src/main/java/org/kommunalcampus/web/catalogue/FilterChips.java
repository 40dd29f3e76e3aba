package org.kommunalcampus.web.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.search.FacetValue;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.web.catalogue.CatalogueFilter.UpperLimit;
import org.kommunalcampus.web.catalogue.CataloguePage.Chip;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what narrows the catalogue, each with the address without it. */
@Component
@RequiredArgsConstructor
class FilterChips {

    private final FacetWording labels;
    private final Wording wording;

    List<Chip> of(
            CatalogueFilter filter,
            Map<String, List<FacetValue>> counted,
            @Nullable CompetenceView competence,
            Locale locale) {
        var chips = new ArrayList<Chip>();
        if (competence != null && filter.competence() != null) {
            String label = wording.text(
                    "catalogue.chip.competence", locale, competence.name().in(locale));
            chips.add(new Chip(label, filter.hrefWithout("competence", filter.competence())));
        }
        for (Facet facet : Facet.all()) {
            List<FacetValue> known = counted.getOrDefault(facet.parameter(), List.of());
            for (String value : filter.chosen(facet)) {
                chips.add(new Chip(label(facet, value, known, locale), filter.hrefWithout(facet.parameter(), value)));
            }
        }
        addLimit(chips, "maxPrice", filter.price(), filter, locale);
        addLimit(chips, "maxHours", filter.hours(), filter, locale);
        return chips;
    }

    private String label(Facet facet, String value, List<FacetValue> known, Locale locale) {
        return known.stream()
                .filter(counted -> counted.value().equals(value))
                .findFirst()
                .map(counted -> labels.of(facet, counted, locale))
                .orElseGet(() -> labels.of(facet, value, locale));
    }

    private void addLimit(List<Chip> chips, String name, UpperLimit limit, CatalogueFilter filter, Locale locale) {
        if (limit.value() != null) {
            chips.add(new Chip(
                    wording.text("catalogue.chip." + name, locale, limit.value()),
                    filter.hrefWithout(name, limit.text())));
        }
    }
}

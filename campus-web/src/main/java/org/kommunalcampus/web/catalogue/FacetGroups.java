package org.kommunalcampus.web.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.search.FacetValue;
import org.kommunalcampus.web.catalogue.CataloguePage.FacetChoice;
import org.kommunalcampus.web.catalogue.CataloguePage.FacetGroup;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words the facets: values by name, so that they keep their places while the counts change; what is chosen stays in sight. */
@Component
@RequiredArgsConstructor
class FacetGroups {

    private static final int SHOWN = 10;

    private final FacetWording labels;
    private final Wording wording;

    List<FacetGroup> of(CatalogueFilter filter, Map<String, List<FacetValue>> counted, Locale locale) {
        return Facet.all().stream()
                .map(facet -> group(facet, filter.chosen(facet), counted, locale))
                .filter(group -> !group.values().isEmpty())
                .toList();
    }

    private FacetGroup group(Facet facet, Set<String> chosen, Map<String, List<FacetValue>> counted, Locale locale) {
        List<FacetValue> known = counted.getOrDefault(facet.parameter(), List.of());
        var choices = new ArrayList<FacetChoice>();
        for (FacetValue value : known) {
            choices.add(new FacetChoice(
                    value.value(), labels.of(facet, value, locale), value.count(), chosen.contains(value.value())));
        }
        Set<String> found = known.stream().map(FacetValue::value).collect(Collectors.toSet());
        chosen.stream()
                .filter(value -> !found.contains(value))
                .forEach(value -> choices.add(new FacetChoice(value, labels.of(facet, value, locale), 0, true)));
        choices.sort(Comparator.comparing(FacetChoice::label, Wording.alphabetical(locale)));
        List<FacetChoice> first = choices.size() <= SHOWN + 2 ? choices : first(choices);
        return new FacetGroup(
                facet.parameter(),
                wording.text("catalogue.facet." + facet.parameter(), locale),
                List.copyOf(first),
                choices.stream().filter(choice -> !first.contains(choice)).toList());
    }

    /** The values with most hits, and those chosen. */
    private static List<FacetChoice> first(List<FacetChoice> choices) {
        Set<FacetChoice> largest = choices.stream()
                .sorted(Comparator.comparing(FacetChoice::count).reversed())
                .limit(SHOWN)
                .collect(Collectors.toSet());
        return choices.stream()
                .filter(choice -> choice.chosen() || largest.contains(choice))
                .toList();
    }
}

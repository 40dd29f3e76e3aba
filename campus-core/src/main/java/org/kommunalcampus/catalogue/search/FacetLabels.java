package org.kommunalcampus.catalogue.search;

import java.util.Locale;
import java.util.Map;
import org.kommunalcampus.shared.LocalizedText;

/**
 * What people read instead of a facet's value.
 *
 * @param providers names by id
 * @param areas names by {@code FRAMEWORK:code}
 */
record FacetLabels(Map<String, String> providers, Map<String, LocalizedText> areas, Locale locale) {

    /** The label, or the value where there is none. */
    String of(String facet, String value) {
        return switch (facet) {
            case Facets.PROVIDER -> providers.getOrDefault(value, value);
            case Facets.AREA -> {
                LocalizedText name = areas.get(value);
                yield name == null ? value : name.in(locale);
            }
            case Facets.LANGUAGE -> Locale.of(value).getDisplayLanguage(locale);
            default -> value;
        };
    }
}

package org.kommunalcampus.web.catalogue;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.search.FacetValue;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** What people read instead of the value of a facet. */
@Component
@RequiredArgsConstructor
class FacetWording {

    private final Providers providers;
    private final Wording wording;

    /** The label of a value that the catalogue counted. */
    String of(Facet facet, FacetValue counted, Locale locale) {
        return switch (facet) {
            case FORMAT, LANGUAGE -> of(facet, counted.value(), locale);
            case PROVIDER, AREA -> counted.label();
        };
    }

    /** The label of a value without hits; the value itself where nobody knows it. */
    String of(Facet facet, String value, Locale locale) {
        return switch (facet) {
            case FORMAT -> wording.format(Format.valueOf(value), locale);
            case LANGUAGE -> wording.language(value, locale);
            case PROVIDER ->
                providers.byId(List.of(ProviderId.of(value))).values().stream()
                        .map(ProviderView::name)
                        .findFirst()
                        .orElse(value);
            case AREA -> value;
        };
    }
}

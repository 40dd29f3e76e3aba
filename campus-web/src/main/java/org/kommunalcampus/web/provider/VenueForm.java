package org.kommunalcampus.web.provider;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.venue.Feature;
import org.kommunalcampus.venue.VenueFacts;
import org.kommunalcampus.web.kit.FormField;

/** What was typed about a room. */
record VenueForm(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @FormField @Nullable Integer capacity,
        @Nullable List<String> features,
        @Nullable String note) {

    static VenueForm of(VenueFacts facts) {
        return new VenueForm(
                facts.name(),
                facts.street(),
                facts.postcode(),
                facts.city(),
                facts.capacity(),
                facts.stated().stream().map(Feature::name).toList(),
                facts.note());
    }

    /** The features chosen; none where none is. */
    public List<String> chosen() {
        return features == null ? List.of() : features;
    }

    VenueFacts facts() {
        Set<Feature> has = EnumSet.noneOf(Feature.class);
        Arrays.stream(Feature.values())
                .filter(feature -> chosen().contains(feature.name()))
                .forEach(has::add);
        return new VenueFacts(name, street, postcode, city, capacity, has, note);
    }
}

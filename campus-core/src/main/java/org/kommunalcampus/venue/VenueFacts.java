package org.kommunalcampus.venue;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What is stated about a room.
 *
 * @param capacity how many people can take part in it
 * @param features equipment and accessibility
 * @param note anything else, e.g. how to get there
 */
public record VenueFacts(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Integer capacity,
        @Nullable Set<Feature> features,
        @Nullable String note) {

    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final int LARGEST = 10_000;

    /** Nothing yet. */
    public static VenueFacts none() {
        return new VenueFacts(null, null, null, null, null, Set.of(), null);
    }

    /** What the room has; nothing where nothing is stated. */
    public Set<Feature> stated() {
        return features == null || features.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(features);
    }

    /** Name and street as a session shows them. */
    public String place() {
        return name + ", " + street;
    }

    /** How many people can take part; for facts that were checked. */
    public int requireCapacity() {
        return Objects.requireNonNull(capacity);
    }

    /** The same without blanks around; throws {@link Invalid} with every field that is missing or out of form. */
    VenueFacts checked() {
        var checks = new FieldChecks();
        String called = checks.line("/name", name, 150);
        String road = checks.text("/street", street, 140);
        String code =
                checks.matching("/postcode", postcode, POSTCODE, "invalid-postcode", "A postcode has five digits.");
        String place = checks.text("/city", city, 100);
        @Nullable String more = checks.optionalText("/note", note, 1000);
        if (capacity == null) {
            checks.reject("/capacity", "required", "A value is required.");
        } else if (capacity < 1 || capacity > LARGEST) {
            checks.reject("/capacity", "out-of-range", "Between 1 and " + LARGEST + " people.");
        }
        checks.orThrow();
        return new VenueFacts(called, road, code, place, capacity, stated(), more);
    }
}

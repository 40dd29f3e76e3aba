package org.kommunalcampus.web.learner;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.web.kit.Typed;

/**
 * How somebody likes to learn, as it was entered.
 *
 * @param version of the profile that was shown
 * @param weeklyHours as people write numbers
 * @param formats names of the preferred formats, none for no preference
 * @param language ISO 639-1 code
 */
record SettingsForm(
        @Nullable Long version,
        @Nullable String weeklyHours,
        @Nullable List<String> formats,
        @Nullable String language) {

    /** The fields by the names that the domain has for them. */
    static final Map<String, String> FIELDS = Map.of("weeklyHours", "weeklyHours", "language", "language");

    /** The change; throws {@link org.kommunalcampus.shared.Invalid} with each field that is unreadable. */
    ProfileChange read() {
        var checks = new FieldChecks();
        Optional<Integer> minutes =
                Typed.minutes(Optional.ofNullable(weeklyHours).orElse(""));
        if (minutes.isEmpty()) {
            checks.reject("/weeklyHours", "not-a-number", "Hours are a number.");
        }
        Set<Format> preferred = EnumSet.noneOf(Format.class);
        for (Format format : Format.values()) {
            if (formats != null && formats.contains(format.name())) {
                preferred.add(format);
            }
        }
        checks.orThrow();
        return ProfileChange.nothing()
                .withWeeklyMinutes(minutes.orElseThrow())
                .withFormats(preferred)
                .withLanguage(Optional.ofNullable(language).orElse(""));
    }
}

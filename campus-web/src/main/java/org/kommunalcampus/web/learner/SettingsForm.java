package org.kommunalcampus.web.learner;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.FormField;

/**
 * How somebody likes to learn, as it was entered.
 *
 * @param version of the profile that was shown
 * @param weeklyHours in minutes
 * @param formats names of the preferred formats, none for no preference
 * @param language ISO 639-1 code of the language to learn in
 * @param languages codes of all languages understood
 */
record SettingsForm(
        @Nullable Long version,
        @FormField(hours = true) @Nullable Integer weeklyHours,
        @Nullable List<String> formats,
        @Nullable String language,
        @Nullable List<String> languages) {

    /** The change; throws {@link Invalid} without hours. */
    ProfileChange read() {
        if (weeklyHours == null) {
            throw new Invalid("/weeklyHours", "required", "Hours are needed.");
        }
        Set<Format> preferred = EnumSet.noneOf(Format.class);
        for (Format format : Format.values()) {
            if (formats != null && formats.contains(format.name())) {
                preferred.add(format);
            }
        }
        return ProfileChange.nothing()
                .withWeeklyMinutes(weeklyHours)
                .withFormats(preferred)
                .withLanguage(Optional.ofNullable(language).orElse(""))
                .withLanguages(Set.copyOf(Optional.ofNullable(languages).orElse(List.of())));
    }
}

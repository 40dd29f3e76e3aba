package org.kommunalcampus.web.learner;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Shows how somebody likes to learn, and when not. */
@Component
@RequiredArgsConstructor
class SettingsPages {

    private static final List<String> LANGUAGES = List.of("de", "en");

    private final Profiles profiles;
    private final PlannedTime times;
    private final Wording wording;

    /** The choices and the blocked times. */
    record Settings(List<Option> formats, List<Option> languages, List<Blocked> blocked) {}

    /** Blocked days; {@code from} names them. */
    record Blocked(String from, String days) {}

    Settings of(ProfileView profile, Locale locale) {
        return new Settings(
                Arrays.stream(Format.values())
                        .map(format -> new Option(format.name(), wording.format(format, locale)))
                        .toList(),
                Stream.concat(LANGUAGES.stream(), profile.languages().stream())
                        .distinct()
                        .map(language -> new Option(language, wording.language(language, locale)))
                        .toList(),
                profile.blockedTimes().stream()
                        .map(time -> new Blocked(time.from().toString(), days(time, locale)))
                        .toList());
    }

    /** The form filled with what is stored. */
    SettingsForm stored(ProfileView profile) {
        return new SettingsForm(
                profile.version(),
                profile.weeklyMinutes(),
                profile.formats().stream().map(Format::name).toList(),
                profile.language(),
                List.copyOf(profile.languages()));
    }

    /** What values of the fields are called. */
    Map<String, List<Option>> options(ProfileView profile, Locale locale) {
        Settings settings = of(profile, locale);
        return Map.of(
                "formats", settings.formats(), "language", settings.languages(), "languages", settings.languages());
    }

    /** The hours as people write them; empty for none. */
    String hours(SettingsForm form, Locale locale) {
        return form.weeklyHours() == null
                ? ""
                : NumberFormat.getInstance(locale).format(form.weeklyHours() / 60.0);
    }

    ProfileView profile(Caller caller) {
        return profiles.of(caller, caller.requireMember());
    }

    private String days(BlockedTime time, Locale locale) {
        return wording.days(time.from(), time.to(), locale);
    }
}

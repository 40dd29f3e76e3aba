package org.kommunalcampus.web.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.provisioning.DirectoryAccessView;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.provisioning.IssuedKey;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.security.DirectoryCallers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The accesses of a municipality's directory, for HR and for the operator alike. */
@Component
@RequiredArgsConstructor
class DirectoryAccessPages {

    private final DirectoryAccesses accesses;
    private final PublicAddress address;
    private final Wording wording;
    private final Clock clock;

    /**
     * An access.
     *
     * @param good whether the directory gets in by it
     * @param ends until when, or since when no more
     * @param used when it was last used
     */
    record Row(
            String id,
            String label,
            Badge state,
            boolean trial,
            boolean good,
            String ends,
            String used,
            long version) {}

    /**
     * The page.
     *
     * @param base address of the page
     * @param key what was issued just now, {@code null} otherwise
     */
    ModelAndView page(
            Caller caller, MunicipalityId town, String base, AccessForm form, @Nullable IssuedKey key, Locale locale) {
        List<Row> rows = accesses.of(caller, town).stream()
                .map(access -> row(access, locale))
                .toList();
        return new ModelAndView("directory/accesses")
                .addObject("rows", rows)
                .addObject("base", base)
                .addObject("form", form)
                .addObject("key", key == null ? null : key.key())
                .addObject("address", address.of() + DirectoryCallers.BASE + town);
    }

    /** An empty form; a year is what most directories are set to. */
    AccessForm empty() {
        return new AccessForm(null, LocalDate.now(clock).plusYears(1));
    }

    private Row row(DirectoryAccessView access, Locale locale) {
        return new Row(
                access.id().toString(),
                access.label(),
                state(access, locale),
                access.trial(),
                access.good(),
                access.revokedAt() == null
                        ? wording.day(access.lastDay(), locale)
                        : wording.day(access.revokedAt(), locale),
                access.usedAt() == null ? "–" : wording.moment(access.usedAt(), locale),
                access.version());
    }

    private Badge state(DirectoryAccessView access, Locale locale) {
        if (access.revokedAt() != null) {
            return badge(Tone.NEUTRAL, "revoked", locale);
        }
        if (!access.good()) {
            return badge(Tone.NEUTRAL, "lapsed", locale);
        }
        return access.trial() ? badge(Tone.INFO, "trial", locale) : badge(Tone.SUCCESS, "inUse", locale);
    }

    private Badge badge(Tone tone, String state, Locale locale) {
        return new Badge(tone, wording.text("directory.state." + state, locale));
    }
}

package org.kommunalcampus.web.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.OwnModule;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** One short label for where a module stands. */
@Component
@RequiredArgsConstructor
class ModuleStates {

    private static final int SOON_IN_DAYS = 90;

    private final Wording wording;
    private final Clock clock;

    Badge badge(DescriptionView view, Locale locale) {
        Certification certification = view.module().certification();
        return badge(
                view.module().state(),
                view.state(),
                certification != null,
                certification == null ? null : certification.until(),
                locale);
    }

    Badge badge(OwnModule module, Locale locale) {
        return badge(module.offer(), module.state(), module.certified(), module.certifiedUntil(), locale);
    }

    /** Whether the certification ends within three months. */
    boolean endsSoon(@Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return until != null && until.isBefore(today.plusDays(SOON_IN_DAYS));
    }

    private Badge badge(
            ModuleState offer, DescriptionState progress, boolean certified, @Nullable LocalDate until, Locale locale) {
        if (progress == DescriptionState.SUBMITTED) {
            return badge(Tone.INFO, "submitted", locale);
        }
        if (offer == ModuleState.WITHDRAWN) {
            return badge(Tone.NEUTRAL, "withdrawn", locale);
        }
        if (progress == DescriptionState.DRAFT) {
            return badge(Tone.WARNING, offer == ModuleState.DRAFT ? "draft" : "revision", locale);
        }
        if (!certified) {
            return badge(Tone.DANGER, "uncertified", locale);
        }
        if (until != null && until.isBefore(LocalDate.now(clock))) {
            return badge(Tone.DANGER, "expired", locale);
        }
        return badge(endsSoon(until) ? Tone.WARNING : Tone.SUCCESS, endsSoon(until) ? "expiring" : "offered", locale);
    }

    private Badge badge(Tone tone, String name, Locale locale) {
        return new Badge(tone, wording.text("provider.state." + name, locale));
    }
}

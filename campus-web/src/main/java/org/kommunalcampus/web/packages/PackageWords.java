package org.kommunalcampus.web.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.packages.PackageState;
import org.kommunalcampus.packages.PackageStep;
import org.kommunalcampus.packages.PackageTotal;
import org.kommunalcampus.packages.PackageView;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Puts packages into words. */
@Component
@RequiredArgsConstructor
class PackageWords {

    private final Wording wording;

    PackageRow row(PackageView view, Locale locale) {
        return new PackageRow(
                view.id().toString(),
                view.title(),
                view.goal(),
                say("by." + view.owner().kind(), locale, Objects.requireNonNullElse(view.ownerName(), "")),
                facts(view, locale),
                badges(view, locale),
                view.certifiedUntil() == null ? null : wording.day(view.certifiedUntil(), locale),
                view.total().unknownPrices() == 0
                        ? null
                        : say("unknownPrices", locale, view.total().unknownPrices()),
                view.returnedWhy(),
                view.complete(),
                view.state().name(),
                view.version(),
                view.steps().stream().map(step -> step(step, locale)).toList());
    }

    List<PackageRow> rows(List<PackageView> views, Locale locale) {
        return views.stream().map(view -> row(view, locale)).toList();
    }

    String say(String key, Locale locale, Object... arguments) {
        return wording.text("package." + key, locale, arguments);
    }

    private List<String> facts(PackageView view, Locale locale) {
        PackageTotal total = view.total();
        List<String> facts = new ArrayList<>();
        facts.add(say("modules", locale, view.steps().size()));
        facts.add(wording.hours(total.minutes(), locale));
        if (!total.fees().isEmpty()) {
            facts.add(
                    total.fees().stream().map(fee -> wording.price(fee, locale)).collect(Collectors.joining(" + ")));
        }
        facts.add(say("providers", locale, total.providers()));
        return facts;
    }

    private PackageRow.StepRow step(PackageStep step, Locale locale) {
        return new PackageRow.StepRow(
                step.position(),
                step.module().toString(),
                step.title(),
                List.of(
                        wording.hours(step.minutes(), locale),
                        wording.price(step.price(), locale),
                        step.providerName()),
                step.offered());
    }

    private List<Badge> badges(PackageView view, Locale locale) {
        List<Badge> badges = new ArrayList<>();
        if (view.expired()) {
            badges.add(new Badge(Tone.WARNING, say("expired", locale)));
        } else {
            badges.add(new Badge(tone(view.state()), say("state." + view.state(), locale)));
        }
        if (!view.complete()) {
            badges.add(new Badge(Tone.WARNING, say("incomplete", locale)));
        }
        return badges;
    }

    private static Tone tone(PackageState state) {
        return switch (state) {
            case CERTIFIED -> Tone.SUCCESS;
            case PROPOSED -> Tone.INFO;
            case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}

package org.kommunalcampus.web.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.PlanImpact;
import org.kommunalcampus.curriculum.PlanImpact.ModuleCount;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what a change would do to curricula. */
@Component
@RequiredArgsConstructor
public class ImpactPages {

    private final NamesReader namesReader;
    private final Wording wording;

    /** The page part for this impact; the names of modules in one query. */
    public ImpactPage of(PlanImpact impact, Locale locale) {
        String basis = basis(impact, locale);
        if (impact.isTooSmall()) {
            return notice("INFO", "impact.tooSmall", basis, locale);
        }
        if (impact.changed() == null) {
            return notice("INFO", "impact.few", basis, locale);
        }
        PlanImpact.Effect effect = impact.effect();
        if (effect == null) {
            return notice("SUCCESS", "impact.none", basis, locale);
        }
        Names names = namesReader.of(
                Stream.concat(effect.gained().stream(), effect.lost().stream())
                        .map(ModuleCount::module)
                        .toList(),
                List.of());
        return new ImpactPage(
                "WARNING",
                wording.text("impact.changed", locale, impact.extrapolated(impact.changed()), impact.people()),
                basis,
                Stream.of(
                                row("minutes", effect.minutes(), impact, this::hours, locale),
                                row("cents", effect.cents(), impact, this::euros, locale),
                                row("late", effect.late(), impact, this::plain, locale),
                                row("gaps", effect.gaps(), impact, this::plain, locale))
                        .flatMap(Optional::stream)
                        .toList(),
                modules(effect.gained(), impact, names, locale),
                modules(effect.lost(), impact, names, locale));
    }

    private ImpactPage notice(String tone, String key, String basis, Locale locale) {
        return new ImpactPage(
                tone, wording.text(key, locale, MinimumGroup.SIZE), basis, List.of(), List.of(), List.of());
    }

    private String basis(PlanImpact impact, Locale locale) {
        if (impact.isTooSmall()) {
            return wording.text("impact.basis.tooSmall", locale);
        }
        return impact.isSample()
                ? wording.text("impact.basis.sample", locale, impact.examined(), impact.people())
                : wording.text("impact.basis.all", locale, impact.people());
    }

    private Optional<ImpactPage.Row> row(
            String key,
            PlanImpact.@Nullable Sum sum,
            PlanImpact impact,
            BiFunction<BigDecimal, Locale, String> format,
            Locale locale) {
        if (sum == null) {
            return Optional.empty();
        }
        BigDecimal mean = BigDecimal.valueOf(sum.difference())
                .divide(BigDecimal.valueOf(impact.examined()), 2, RoundingMode.HALF_UP);
        PlanImpact.Split split = sum.split();
        return Optional.of(new ImpactPage.Row(
                wording.text("impact.row." + key, locale),
                format.apply(all(impact, sum.before()), locale),
                format.apply(all(impact, sum.after()), locale),
                signed(all(impact, sum.difference()), format, locale),
                signed(mean, format, locale),
                split == null
                        ? wording.text("impact.split.tooSmall", locale, MinimumGroup.SIZE)
                        : wording.text(
                                "impact.split",
                                locale,
                                impact.extrapolated(split.less()),
                                impact.extrapolated(split.same()),
                                impact.extrapolated(split.more()))));
    }

    private List<ImpactPage.ModuleRow> modules(
            List<ModuleCount> counts, PlanImpact impact, Names names, Locale locale) {
        return counts.stream()
                .map(count -> new ImpactPage.ModuleRow(
                        names.module(count.module()),
                        "/katalog/" + count.module(),
                        wording.text("impact.plans", locale, impact.extrapolated(count.plans()))))
                .toList();
    }

    private static BigDecimal all(PlanImpact impact, long number) {
        return BigDecimal.valueOf(impact.extrapolated(number));
    }

    private static String signed(BigDecimal number, BiFunction<BigDecimal, Locale, String> format, Locale locale) {
        String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? "−" : "";
        return sign + format.apply(number.abs(), locale);
    }

    private String hours(BigDecimal minutes, Locale locale) {
        BigDecimal hours = minutes.divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        return wording.text("impact.hours", locale, plain(hours, locale));
    }

    private String euros(BigDecimal cents, Locale locale) {
        BigDecimal euros = cents.divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getInstance(locale);
        boolean large = euros.compareTo(BigDecimal.valueOf(100)) >= 0;
        format.setMinimumFractionDigits(large ? 0 : 2);
        format.setMaximumFractionDigits(large ? 0 : 2);
        return wording.text("impact.euros", locale, format.format(euros));
    }

    private String plain(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}

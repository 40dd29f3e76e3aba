package org.kommunalcampus.web.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.report.ModuleEffect;

/** The orders in which the effect of modules can be read; what is not known comes last. */
@RequiredArgsConstructor
public enum ModuleEffectOrder {
    /** Most people first. */
    PEOPLE(effect -> BigDecimal.valueOf(effect.people())),
    /** Most gaps closed first. */
    CLOSED(effect -> effect.closed() == null ? null : BigDecimal.valueOf(effect.closed())),
    /** Most gaps closed an hour first. */
    PER_HOUR(ModuleEffect::closedPerHour),
    /** Most gaps closed per 100 euros first. */
    PER_HUNDRED_EUROS(ModuleEffect::closedPerHundredEuros);

    private final Function<ModuleEffect, @Nullable BigDecimal> figure;

    /** The order that an address names; anything else means {@link #PEOPLE}. */
    static ModuleEffectOrder read(String text) {
        return Arrays.stream(values())
                .filter(order -> order.name().equals(text))
                .findFirst()
                .orElse(PEOPLE);
    }

    /** The highest figure first. */
    public Comparator<ModuleEffect> comparator() {
        return Comparator.comparing(figure, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed();
    }
}

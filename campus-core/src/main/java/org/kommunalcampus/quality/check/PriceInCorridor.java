package org.kommunalcampus.quality.check;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Money;
import org.springframework.stereotype.Component;

/**
 * The price of an hour lies where those of comparable modules lie: between Tukey's fences, one and a half times the middle half's width around it.
 * Comparable is what has the same format and teaches one of the same competences; where fewer than five do, what has the same format.
 */
@Component
class PriceInCorridor implements DescriptionCheck {

    private static final int ENOUGH = 5;
    private static final double FENCE = 1.5;

    @Override
    public String criterion() {
        return "price-in-corridor";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        Money price = stated.price();
        BigDecimal hours = stated.hours();
        if (price == null || price.amount().signum() == 0 || hours == null || hours.signum() == 0) {
            return Stream.empty();
        }
        List<Double> others = comparable(stated, around);
        if (others.size() < ENOUGH) {
            return Stream.empty();
        }
        double perHour = price.amount().doubleValue() / hours.doubleValue();
        double low = quantile(others, 0.25);
        double high = quantile(others, 0.75);
        double width = FENCE * Math.max(high - low, high * 0.2);
        String code = perHour > high + width ? "high" : perHour < low - width ? "low" : null;
        return code == null
                ? Stream.empty()
                : Stream.of(finding(
                        Severity.WARNING,
                        "/price/amount",
                        code,
                        Math.round(perHour),
                        Math.round(Math.max(0, low - width)),
                        Math.round(high + width)));
    }

    private static List<Double> comparable(ModuleDescription stated, CheckContext around) {
        Set<CompetenceId> taught =
                stated.teaches().stream().map(CompetenceLevel::competence).collect(toSet());
        List<ModuleFacts> sameFormat = around.offered().stream()
                .filter(other -> other.format() == stated.format())
                .filter(other -> other.priceCents() != null && other.priceCents() > 0 && other.minutes() > 0)
                .toList();
        List<Double> sameTopic = sameFormat.stream()
                .filter(other -> other.teaches().stream().anyMatch(level -> taught.contains(level.competence())))
                .map(PriceInCorridor::perHour)
                .sorted()
                .toList();
        return sameTopic.size() >= ENOUGH
                ? sameTopic
                : sameFormat.stream().map(PriceInCorridor::perHour).sorted().toList();
    }

    private static double perHour(ModuleFacts module) {
        long cents = module.priceCents() == null ? 0 : module.priceCents();
        return cents * 0.6 / module.minutes();
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        double above = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below) + (place - below) * (above - sorted.get(below));
    }
}

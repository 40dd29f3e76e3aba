package org.kommunalcampus.packages;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kommunalcampus.shared.Money;

/**
 * What a package amounts to.
 *
 * @param minutes of work
 * @param fees the known fees, one sum for each currency
 * @param unknownPrices how many modules do not say what they cost
 * @param providers how many of them there are
 */
public record PackageTotal(int minutes, List<Money> fees, int unknownPrices, int providers) {

    /** Adds the steps up. */
    static PackageTotal of(List<PackageStep> steps) {
        var byCurrency = new TreeMap<String, Long>();
        steps.stream()
                .map(PackageStep::price)
                .filter(Objects::nonNull)
                .forEach(price -> byCurrency.merge(price.currency(), price.cents(), Long::sum));
        Set<String> providers = steps.stream().map(PackageStep::providerName).collect(Collectors.toSet());
        return new PackageTotal(
                steps.stream().mapToInt(PackageStep::minutes).sum(),
                byCurrency.entrySet().stream()
                        .map(sum -> Money.ofCents(sum.getValue(), sum.getKey()))
                        .toList(),
                (int) steps.stream().filter(step -> step.price() == null).count(),
                providers.size());
    }
}

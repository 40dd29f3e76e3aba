package org.kommunalcampus.quality.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/** The hours stated are those of the elements, and about the eight hours of work that a unit typically has. */
@Component
class PlausibleHours implements DescriptionCheck {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.10");
    private static final BigDecimal SHORT = BigDecimal.valueOf(3);
    private static final BigDecimal LONG = BigDecimal.valueOf(16);

    /** No single element takes a working day. */
    private static final int LONGEST_ELEMENT = 480;

    @Override
    public String criterion() {
        return "plausible-hours";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        BigDecimal hours = stated.hours();
        if (hours == null || hours.signum() == 0) {
            return Stream.empty();
        }
        Stream.Builder<Finding> found = Stream.builder();
        BigDecimal sum = BigDecimal.valueOf(
                        stated.elements().stream().mapToInt(Element::minutes).sum())
                .divide(MINUTES, 2, RoundingMode.HALF_UP);
        if (sum.signum() > 0 && sum.subtract(hours).abs().compareTo(hours.multiply(TOLERANCE)) > 0) {
            found.add(finding(Severity.ERROR, "/hours", "sum-differs", plain(hours), plain(sum)));
        }
        if (hours.compareTo(SHORT) < 0) {
            found.add(finding(Severity.HINT, "/hours", "short", plain(hours)));
        } else if (hours.compareTo(LONG) > 0) {
            found.add(finding(Severity.WARNING, "/hours", "long", plain(hours)));
        }
        for (int at = 0; at < stated.elements().size(); at++) {
            if (stated.elements().get(at).minutes() > LONGEST_ELEMENT) {
                found.add(finding(Severity.WARNING, "/elements/" + at + "/minutes", "element-long", at + 1));
            }
        }
        return found.build();
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }
}

package org.kommunalcampus.quality.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.RecordKind;
import org.springframework.stereotype.Component;

/** A credit stands for 25 to 30 hours of work (ECTS Users' Guide 2015), is awarded by an institution of higher education and is earned by a passed, supervised exam. */
@Component
class PlausibleCredits implements DescriptionCheck {

    private static final BigDecimal FEWEST_HOURS = BigDecimal.valueOf(25);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(30);

    @Override
    public String criterion() {
        return "plausible-credits";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        BigDecimal credits = stated.ects();
        if (credits == null) {
            return Stream.empty();
        }
        Stream.Builder<Finding> found = Stream.builder();
        BigDecimal hours = stated.workload();
        if (hours != null
                && (hours.compareTo(credits.multiply(FEWEST_HOURS)) < 0
                        || hours.compareTo(credits.multiply(MOST_HOURS)) > 0)) {
            found.add(finding(
                    Severity.WARNING,
                    "/ects",
                    "workload",
                    plain(credits),
                    plain(hours),
                    plain(hours.divide(credits, 1, RoundingMode.HALF_UP))));
        }
        if (stated.ectsAwardedBy() == null) {
            found.add(finding(Severity.WARNING, "/ectsAwardedBy", "institution"));
        }
        if (!stated.records().contains(RecordKind.CERTIFICATE)) {
            found.add(finding(Severity.WARNING, "/records", "certificate"));
        }
        return found.build();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

package org.kommunalcampus.quality.check;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/** The offer lasts longer than its review. */
@Component
class ValidityAhead implements DescriptionCheck {

    private static final int SHORT_IN_DAYS = 60;

    @Override
    public String criterion() {
        return "validity-ahead";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        LocalDate from = stated.validFrom();
        LocalDate until = stated.validUntil();
        if (until == null) {
            return Stream.empty();
        }
        if (until.isBefore(around.today()) || (from != null && until.isBefore(from))) {
            return Stream.of(finding(Severity.ERROR, "/validUntil", "over"));
        }
        return until.isBefore(around.today().plusDays(SHORT_IN_DAYS))
                ? Stream.of(finding(Severity.WARNING, "/validUntil", "soon", SHORT_IN_DAYS))
                : Stream.empty();
    }
}

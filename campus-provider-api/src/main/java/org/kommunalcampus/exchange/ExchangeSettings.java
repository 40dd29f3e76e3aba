package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import org.kommunalcampus.competence.Level;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is assumed where partners say nothing.
 *
 * @param assumedLevel level of a skill without one, 1 to 8; marked as assumed
 * @param assumedHours hours of work of a course that states neither workload nor length
 * @param assumedHoursPerWeek hours of work in each week of a course that states its length alone
 */
@ConfigurationProperties("campus.exchange")
record ExchangeSettings(
        @DefaultValue("3") int assumedLevel,
        @DefaultValue("8") BigDecimal assumedHours,
        @DefaultValue("3") BigDecimal assumedHoursPerWeek) {

    /** Refuses levels outside 1 to 8 and hours that are none. */
    ExchangeSettings {
        new Level(assumedLevel);
        if (assumedHours.signum() <= 0 || assumedHoursPerWeek.signum() <= 0) {
            throw new IllegalArgumentException("assumed hours in campus.exchange must be more than 0");
        }
    }

    Level level() {
        return new Level(assumedLevel);
    }
}

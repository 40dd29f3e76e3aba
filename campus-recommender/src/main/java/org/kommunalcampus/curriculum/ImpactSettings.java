package org.kommunalcampus.curriculum;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a preview may cost.
 *
 * @param sample people whose curricula are built to answer one question
 * @param time after which no further people are looked at
 */
@ConfigurationProperties("campus.impact")
record ImpactSettings(
        @DefaultValue("500") int sample,
        @DefaultValue("10s") Duration time) {

    /** Refuses a sample of nobody. */
    ImpactSettings {
        if (sample < 1) {
            throw new IllegalArgumentException("campus.impact.sample: at least 1");
        }
    }
}

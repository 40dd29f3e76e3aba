package org.kommunalcampus.topics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How demand is counted and shown.
 *
 * @param minimumGroup figures about fewer learners are hidden; at least 10, as the figures are public
 * @param check how often it is looked whether a new count is due
 * @param recount age from which a count is repeated when something has changed since
 * @param oldest age from which it is repeated in any case
 * @param supplyAge how long figures about free seats may be kept
 * @param scarceFrom learners for each module from which modules count as too few
 * @param deadlineCheck how often calls are looked for whose deadline has passed
 */
@ConfigurationProperties("campus.topics")
record TopicSettings(
        @DefaultValue("10") int minimumGroup,
        @DefaultValue("1m") Duration check,
        @DefaultValue("15m") Duration recount,
        @DefaultValue("24h") Duration oldest,
        @DefaultValue("5m") Duration supplyAge,
        @DefaultValue("200") int scarceFrom,
        @DefaultValue("10m") Duration deadlineCheck) {

    /** Refuses a minimum that protects too few. */
    TopicSettings {
        if (minimumGroup < 10) {
            throw new IllegalArgumentException("campus.topics.minimum-group must be at least 10");
        }
    }
}

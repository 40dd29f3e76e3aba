package org.kommunalcampus.curriculum;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are rebuilt on this node.
 *
 * @param workers threads that rebuild plans; 0 leaves the work to other nodes
 * @param batch plans that one worker takes at once, 1 to 500
 * @param poll how often a worker looks for work that nobody told it of
 * @param coalesce how long changed modules are gathered before their learners are looked for, so that a burst costs one rebuild
 * @param lease how long a worker may take for a batch before others take it over
 * @param backOff wait after the first failure of a plan; doubles with each further one
 * @param longestBackOff beyond which the wait does not grow
 */
@ConfigurationProperties("campus.rebuild")
record RebuildSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("256") int batch,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("700ms") Duration coalesce,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5s") Duration backOff,
        @DefaultValue("1h") Duration longestBackOff) {

    /** Refuses numbers that nothing good can come of. */
    RebuildSettings {
        if (workers < 0 || batch < 1 || batch > 500) {
            throw new IllegalArgumentException("campus.rebuild: workers from 0, batch from 1 to 500");
        }
    }

    /** Wait before the next attempt after so many failures in a row. */
    Duration waitAfter(int failures) {
        Duration wait = backOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longestBackOff) > 0 ? longestBackOff : wait;
    }
}

package org.kommunalcampus.needs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How figures about groups are protected.
 *
 * @param minimumGroup figures about fewer people than this are hidden; at least 2
 */
@ConfigurationProperties("campus.needs")
public record NeedsSettings(@DefaultValue("7") int minimumGroup) {

    /** Refuses a minimum that protects nobody. */
    public NeedsSettings {
        if (minimumGroup < 2) {
            throw new IllegalArgumentException("campus.needs.minimum-group must be at least 2");
        }
    }
}

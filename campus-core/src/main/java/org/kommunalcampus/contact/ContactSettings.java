package org.kommunalcampus.contact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often providers may write.
 *
 * @param messagesPerMonth of one provider on one topic within 30 days, at least 1
 */
@ConfigurationProperties("campus.contact")
public record ContactSettings(@DefaultValue("2") int messagesPerMonth) {

    /** Refuses a limit below 1. */
    public ContactSettings {
        if (messagesPerMonth < 1) {
            throw new IllegalArgumentException("campus.contact.messages-per-month must be at least 1");
        }
    }
}

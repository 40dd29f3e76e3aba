package org.kommunalcampus.discussion;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much people may write.
 *
 * @param postsPerHour of one person, whatever they are about, at least 1
 * @param reportsPerDay of one person, at least 1
 * @param groupsPerPerson of which one person is a member at the same time, at least 1
 */
@ConfigurationProperties("campus.discussion")
public record DiscussionSettings(
        @DefaultValue("30") int postsPerHour,
        @DefaultValue("20") int reportsPerDay,
        @DefaultValue("20") int groupsPerPerson) {

    /** Refuses limits below 1. */
    public DiscussionSettings {
        if (postsPerHour < 1 || reportsPerDay < 1 || groupsPerPerson < 1) {
            throw new IllegalArgumentException("the limits of campus.discussion must be at least 1");
        }
    }
}

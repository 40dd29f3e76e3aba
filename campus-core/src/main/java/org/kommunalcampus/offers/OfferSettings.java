package org.kommunalcampus.offers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often providers may write, and what they learn about those they write to.
 *
 * @param perTopicAndMonth offers that a provider may send on one topic in one month
 * @param fewest municipalities; the number of fewer is not told
 */
@ConfigurationProperties("campus.offers")
record OfferSettings(
        @DefaultValue("2") int perTopicAndMonth,
        @DefaultValue("3") int fewest) {}

package org.kommunalcampus.web.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in, however busy.
 *
 * @param longest after which everybody signs in again
 * @param sharedIdle after which a session ends on a device that several people use in turn
 * @param reread after which the identity provider is asked again who the person is and what the person may
 */
@ConfigurationProperties("campus.session")
record SessionSettings(
        @DefaultValue("10h") Duration longest,
        @DefaultValue("5m") Duration sharedIdle,
        @DefaultValue("5m") Duration reread) {}

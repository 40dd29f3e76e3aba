package org.kommunalcampus.outbound;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How addresses that others named are called.
 *
 * @param loopback whether this machine itself may be called, for tests and the demo; production refuses to start with it
 * @param timeout for the connection, and for each part of the answer
 */
@ConfigurationProperties("campus.outbound")
public record OutboundSettings(
        @DefaultValue("false") boolean loopback,
        @DefaultValue("5s") Duration timeout) {}

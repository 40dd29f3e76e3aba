package org.kommunalcampus.curriculum;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When recurring jobs run. Each runs on one of the nodes; {@code db-scheduler.enabled=false} leaves them to the others.
 *
 * @param dayCheck how often plans are looked for whose day of review has come
 * @param eventRetry age from which an event that its listener could not take is delivered again
 * @param eventLost age from which an event that a listener has not finished belongs to a node that died
 * @param auditAt time of the daily audit
 * @param auditSample plans that the audit builds from scratch
 */
@ConfigurationProperties("campus.jobs")
record JobSettings(
        @DefaultValue("1m") Duration dayCheck,
        @DefaultValue("15s") Duration eventRetry,
        @DefaultValue("2m") Duration eventLost,
        @DefaultValue("03:00") LocalTime auditAt,
        @DefaultValue("500") int auditSample) {}

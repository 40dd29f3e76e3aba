package org.kommunalcampus.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the figures for monitoring.
 *
 * @param token what a monitoring system names as its bearer token; blank: nobody reads them
 */
@ConfigurationProperties("campus.metrics")
record MetricsSettings(@DefaultValue("") String token) {}

package org.kommunalcampus.web.outage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the program is with its database.
 *
 * @param connect until a connection must stand
 * @param request until a statement of a request must be answered while the database is not away; imports are given more time
 * @param job until a statement of any other work must be answered
 * @param probe between two looks at whether the database answers
 */
@ConfigurationProperties("campus.database")
record OutageSettings(
        @DefaultValue("2s") Duration connect,
        @DefaultValue("10s") Duration request,
        @DefaultValue("60s") Duration job,
        @DefaultValue("1s") Duration probe) {}

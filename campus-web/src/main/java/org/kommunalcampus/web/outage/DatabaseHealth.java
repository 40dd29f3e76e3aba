package org.kommunalcampus.web.outage;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether the database answered when it was asked last; never waits for it. */
@Component("database")
@RequiredArgsConstructor
class DatabaseHealth implements HealthIndicator {

    private final DatabaseWatch watch;

    @Override
    public Health health() {
        return (watch.away() ? Health.down() : Health.up()).build();
    }
}

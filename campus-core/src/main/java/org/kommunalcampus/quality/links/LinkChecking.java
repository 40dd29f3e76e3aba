package org.kommunalcampus.quality.links;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Calls addresses that are due, a few at a time. Switched on by {@code campus.quality.links.check}; the demo leaves it off and calls nobody. */
@Component
@ConditionalOnBooleanProperty("campus.quality.links.check")
@RequiredArgsConstructor
class LinkChecking {

    private static final int AT_A_TIME = 20;

    private final LinkProbe probe = new LinkProbe(AddressGuard.closed(), Duration.ofSeconds(5));
    private final Links links;

    @Scheduled(fixedDelayString = "${campus.quality.links.pause:30s}")
    void checkNext() {
        links.due(AT_A_TIME).forEach(url -> links.note(url, probe.probe(url)));
    }
}

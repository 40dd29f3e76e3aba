package org.kommunalcampus.curriculum;

import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers events again that no listener has finished, so that a lost mark is lost for moments only. */
@Component
@RequiredArgsConstructor
class EventRetry {

    private final IncompleteEventPublications publications;
    private final RebuildSettings settings;

    @Scheduled(fixedDelayString = "${campus.rebuild.event-retry:15s}")
    void resubmit() {
        publications.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withMinAge(settings.eventRetry()));
    }
}

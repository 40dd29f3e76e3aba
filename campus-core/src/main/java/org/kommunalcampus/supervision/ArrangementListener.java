package org.kommunalcampus.supervision;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModulesChanged;
import org.kommunalcampus.catalogue.SessionMoved;
import org.kommunalcampus.catalogue.SessionRelocated;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Arrangements follow what modules state, and consents where sessions are held. */
@Component
@RequiredArgsConstructor
class ArrangementListener {

    private final ArrangementUpkeep arrangements;

    @ApplicationModuleListener
    void on(ModulesChanged event) {
        arrangements.follow(event.modules());
    }

    @ApplicationModuleListener
    void on(SessionRelocated event) {
        arrangements.relocated(event.module());
    }

    @ApplicationModuleListener
    void on(SessionMoved event) {
        arrangements.relocated(event.module());
    }
}

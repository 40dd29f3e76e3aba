package org.kommunalcampus.curriculum;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleRefreshes;
import org.kommunalcampus.catalogue.ModulesChanged;
import org.kommunalcampus.catalogue.SessionsChanged;
import org.kommunalcampus.learning.KeptSeatsChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happens to modules and their sessions, and for whom seats are kept. */
@Component
@RequiredArgsConstructor
class CatalogueListener {

    private final Staleness staleness;
    private final ModuleRefreshes refreshes;

    @ApplicationModuleListener
    void on(ModulesChanged event) {
        staleness.changed(trigger(event), refreshes.withRefreshed(event.modules()));
    }

    @ApplicationModuleListener
    void on(SessionsChanged event) {
        staleness.changed(Trigger.SESSION_CHANGED, event.modules());
    }

    @ApplicationModuleListener
    void on(KeptSeatsChanged event) {
        staleness.changed(Trigger.SESSION_CHANGED, event.modules());
    }

    private static Trigger trigger(ModulesChanged event) {
        return switch (event.change()) {
            case PUBLISHED -> Trigger.MODULE_PUBLISHED;
            case CHANGED -> Trigger.MODULE_CHANGED;
            case WITHDRAWN -> Trigger.MODULE_WITHDRAWN;
        };
    }
}

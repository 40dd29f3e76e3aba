package org.kommunalcampus.learning;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionsChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Offers seats at once where a provider has made room. */
@Component
@RequiredArgsConstructor
class WaitingListListener {

    private final WaitingListKeeper keeper;

    @ApplicationModuleListener
    void on(SessionsChanged event) {
        keeper.settleAll(event.modules());
    }
}

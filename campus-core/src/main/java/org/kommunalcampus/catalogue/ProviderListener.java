package org.kommunalcampus.catalogue;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.ProviderStateChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the catalogue follow what happens to providers, in the transaction in which it happens. */
@Component
@RequiredArgsConstructor
class ProviderListener {

    private final ProviderModules modules;

    @EventListener
    void on(ProviderStateChanged event) {
        modules.followProvider(event.provider(), event.now());
    }
}

package org.kommunalcampus.catalogue;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.FrameworkChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Images of the catalogue name competences; other names make them out of date. */
@Component
@RequiredArgsConstructor
class FrameworkListener {

    private final CatalogueChangePublisher news;

    @EventListener
    void on(FrameworkChanged event) {
        news.bump();
    }
}

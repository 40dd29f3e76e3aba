package org.kommunalcampus.catalogue.search;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.catalogue.CatalogueFacts;
import org.kommunalcampus.catalogue.CatalogueTexts;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleListing;
import org.kommunalcampus.catalogue.ModulesChanged;
import org.kommunalcampus.catalogue.SessionsChanged;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.FrameworkChanged;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index up to date: at once after a change on this node, else by a look at the catalogue's version at most once a second. Who finds it out of
 * date brings it up to date; others who search meanwhile get what there is.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class IndexKeeper {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final CatalogueFacts facts;
    private final CatalogueTexts texts;
    private final Competences competences;
    private final Clock clock;

    private final ModuleIndex index = new ModuleIndex();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile boolean told = true;
    private volatile Instant checked = Instant.MIN;
    private volatile State state = new State(-1, LocalDate.MIN);

    /** Which catalogue the index shows; sessions that are over leave with the day. */
    private record State(long version, LocalDate day) {}

    /** The index, as new as said above. */
    ModuleIndex current() {
        if (told || clock.instant().isAfter(checked.plus(BETWEEN_CHECKS))) {
            boolean mine = state.version() < 0 ? lock() : refreshing.tryLock();
            if (mine) {
                try {
                    refresh();
                } finally {
                    refreshing.unlock();
                }
            }
        }
        return index;
    }

    /** The first search after a start need not wait. */
    @EventListener
    void on(ApplicationReadyEvent event) {
        current();
    }

    @TransactionalEventListener
    void on(ModulesChanged event) {
        told = true;
    }

    @TransactionalEventListener
    void on(SessionsChanged event) {
        told = true;
    }

    @TransactionalEventListener
    void on(FrameworkChanged event) {
        told = true;
    }

    @PreDestroy
    void close() throws IOException {
        index.close();
    }

    private boolean lock() {
        refreshing.lock();
        return true;
    }

    private void refresh() {
        told = false;
        State now = new State(facts.version(), LocalDate.now(clock));
        if (!now.equals(state)) {
            long start = clock.millis();
            int written = index.update(entries(), texts::texts);
            log.debug("{} modules indexed in {} ms", written, clock.millis() - start);
            state = now;
        }
        checked = clock.instant();
    }

    private Map<ModuleId, IndexEntry> entries() {
        List<ModuleFacts> modules = facts.facts();
        Map<ModuleId, ModuleListing> listings = texts.listings();
        Map<CompetenceId, CompetenceView> taught = competences.byId(modules.stream()
                .flatMap(module -> module.teaches().stream())
                .map(CompetenceLevel::competence)
                .collect(toSet()));
        Map<ModuleId, IndexEntry> entries = new HashMap<>();
        for (ModuleFacts module : modules) {
            ModuleListing listing = listings.get(module.id());
            if (listing != null) {
                entries.put(module.id(), entry(module, listing, taught));
            }
        }
        return entries;
    }

    private static IndexEntry entry(
            ModuleFacts module, ModuleListing listing, Map<CompetenceId, CompetenceView> taught) {
        List<CompetenceView> views = module.teaches().stream()
                .map(CompetenceLevel::competence)
                .flatMap(id -> Optional.ofNullable(taught.get(id)).stream())
                .toList();
        return new IndexEntry(
                module,
                listing,
                views.stream().map(view -> view.name().de()).toList(),
                views.stream()
                        .map(view -> view.name().en())
                        .filter(Objects::nonNull)
                        .toList(),
                areas(views));
    }

    private static Map<String, LocalizedText> areas(Collection<CompetenceView> views) {
        Map<String, LocalizedText> areas = new HashMap<>();
        for (CompetenceView view : views) {
            if (view.area() != null && view.areaName() != null) {
                areas.put(view.frameworkCode() + ":" + view.area(), view.areaName());
            }
        }
        return areas;
    }
}

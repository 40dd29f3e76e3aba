package org.kommunalcampus.catalogue.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.catalogue.CatalogueFacts;
import org.kommunalcampus.catalogue.CatalogueTexts;
import org.kommunalcampus.catalogue.ModulesChanged;
import org.kommunalcampus.catalogue.SessionsChanged;
import org.kommunalcampus.competence.FrameworkChanged;
import org.kommunalcampus.competence.JobProfileChanged;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the index up to date: at once after a change on this node, else by a look at the catalogue's version at most once a second. Who finds it out of
 * date brings it up to date; others who search meanwhile get what there is.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class IndexKeeper {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private static final long NOTHING = -1;
    private static final long OUTDATED = -2;

    private final CatalogueFacts facts;
    private final CatalogueTexts texts;
    private final IndexEntries entries;
    private final Clock clock;

    private final ModuleIndex index = new ModuleIndex();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile boolean told = true;
    private volatile Instant checked = Instant.MIN;
    private volatile State state = new State(NOTHING, LocalDate.MIN);

    /** Which catalogue the index shows; sessions that are over leave with the day. */
    private record State(long version, LocalDate day) {}

    /** The index, as new as said above. */
    ModuleIndex current() {
        if (told || clock.instant().isAfter(checked.plus(BETWEEN_CHECKS))) {
            boolean mine = state.version() == NOTHING ? lock() : refreshing.tryLock();
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

    /** What fits depends on the jobs. Not a transactional listener: an import of many profiles would write each event into the registry for it. */
    @EventListener
    void on(JobProfileChanged event) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    readAnew();
                }
            });
        } else {
            readAnew();
        }
    }

    private void readAnew() {
        state = new State(OUTDATED, LocalDate.MIN);
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
            int written = index.update(entries.read(), texts::texts);
            log.debug("{} modules indexed in {} ms", written, clock.millis() - start);
            state = now;
        }
        checked = clock.instant();
    }
}

package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This node's threads that keep plans fresh: they wake when something is marked here, and look for themselves now and then. */
@Slf4j
@Component
@RequiredArgsConstructor
class RebuildWorker implements SmartLifecycle {

    /** In units of the usual wait. */
    private static final int LONGEST_PAUSE = 20;

    private final ChangedModules changedModules;
    private final Rebuild rebuild;
    private final WakeUp wakeUp;
    private final RebuildSettings settings;

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 1; i <= settings.workers(); i++) {
            threads.add(Thread.ofPlatform().name("rebuild-" + i).daemon().start(this::work));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        int errors = 0;
        while (running) {
            try {
                long noted = wakeUp.calls();
                if (errors > 0) {
                    wakeUp.await(noted, settings.poll().multipliedBy(Math.min(errors, LONGEST_PAUSE)));
                }
                if (!rebuildBatch()) {
                    wakeUp.await(noted, settings.poll());
                }
                errors = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                errors++;
                report(e, errors);
            }
        }
    }

    /** Does what there is to do; returns whether there was anything. */
    private boolean rebuildBatch() {
        boolean spread = changedModules.spread();
        return rebuild.next() > 0 || spread;
    }

    /** Tells everything once: while the database is away, each attempt fails for the same reason. */
    private void report(RuntimeException cause, int errors) {
        if (running && errors == 1) {
            log.error("Rebuilding plans was interrupted, trying again", cause);
        } else if (running) {
            log.warn("Rebuilding plans failed {} times in a row, trying again", errors);
        }
    }
}

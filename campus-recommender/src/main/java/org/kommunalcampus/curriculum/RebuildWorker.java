package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
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

    private final Staleness staleness;
    private final ChangedModules changedModules;
    private final Rebuild rebuild;
    private final WakeUp wakeUp;
    private final RebuildSettings settings;
    private final Clock clock;

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
        while (running) {
            try {
                long noted = wakeUp.calls();
                if (!turn()) {
                    wakeUp.await(noted, settings.poll());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                recover(e);
            }
        }
    }

    /** Does what there is to do; answers whether there was anything. */
    private boolean turn() {
        staleness.markDue(LocalDate.now(clock));
        boolean spread = changedModules.spread();
        return rebuild.next() > 0 || spread;
    }

    private void recover(RuntimeException cause) {
        if (running) {
            log.error("Rebuilding plans was interrupted, trying again", cause);
        }
    }
}

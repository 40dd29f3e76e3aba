package org.kommunalcampus.curriculum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.kommunalcampus.curriculum.PlanSize;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;

/** Plans many learners by the production entry point, on all cores, and notes what each plan took. */
final class PlanningRun {
    /** Every so many plans the size of the stored document is looked at, outside of what is measured. */
    private static final int SIZE_OF_EACH = 20;

    private static final Policy POLICY = Policy.standard();

    private final CatalogueSnapshot catalogue;
    private final IntFunction<LearnerSnapshot> learners;
    private final Reach reach;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Integer> documentBytes = new ArrayList<>();

    /**
     * What one plan took.
     *
     * @param cpuNanos of the thread
     * @param bytes allocated
     */
    record Plan(long cpuNanos, long bytes) {}

    /**
     * Prepares a run.
     *
     * @param reach is told of each plan
     */
    PlanningRun(CatalogueSnapshot catalogue, IntFunction<LearnerSnapshot> learners, Reach reach) {
        this.catalogue = catalogue;
        this.learners = learners;
        this.reach = reach;
    }

    /** Plans the learners from the first number on, until all are planned or the time is over. */
    void run(int first, int count, Duration atMost) {
        var next = new AtomicInteger(first);
        long end = System.nanoTime() + atMost.toNanos();
        int cores = Runtime.getRuntime().availableProcessors();
        Callable<Void> work = () -> {
            for (int i = next.getAndIncrement();
                    i < first + count && System.nanoTime() < end;
                    i = next.getAndIncrement()) {
                plan(i);
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(cores)) {
            var lanes = new ArrayList<Future<Void>>();
            for (int i = 0; i < cores; i++) {
                lanes.add(threads.submit(work));
            }
            for (var lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a learner could not be planned", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void plan(int number) {
        var learner = learners.apply(number);
        long bytes = ThreadUse.allocatedBytes();
        long cpu = ThreadUse.cpuNanos();
        var plan = Planner.plan(catalogue, learner, POLICY, Region.TODAY);
        var took = new Plan(ThreadUse.cpuNanos() - cpu, ThreadUse.allocatedBytes() - bytes);
        int size = number % SIZE_OF_EACH == 0 ? PlanSize.of(plan) : 0;
        synchronized (this) {
            plans.add(took);
            if (size > 0) {
                documentBytes.add(size);
            }
            reach.count(learner, plan, took.cpuNanos());
        }
    }

    int count() {
        return plans.size();
    }

    /** CPU time of all plans. */
    double cpuSeconds() {
        return plans.stream().mapToLong(Plan::cpuNanos).sum() / 1e9;
    }

    Sample micros() {
        return Sample.of(plans.stream().map(plan -> plan.cpuNanos() / 1e3).toList());
    }

    Sample bytes() {
        return Sample.of(plans.stream().map(Plan::bytes).toList());
    }

    /** Sizes of stored plan documents. */
    Sample documents() {
        return Sample.of(documentBytes);
    }
}

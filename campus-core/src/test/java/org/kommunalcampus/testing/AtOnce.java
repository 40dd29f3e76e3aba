package org.kommunalcampus.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kommunalcampus.shared.Refused;

/** Does many things in the same moment, each in a thread of its own. */
public final class AtOnce {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private AtOnce() {}

    /** Something that answers {@code done}, or the code with which it is refused. */
    public static Callable<String> attempt(Runnable verb, String done) {
        return () -> {
            try {
                verb.run();
                return done;
            } catch (Refused refused) {
                return refused.getCode();
            }
        };
    }

    /** A point in the middle of the work: whoever runs it goes on when that many have come. */
    public static Runnable meetingOf(int count) {
        var meeting = new CyclicBarrier(count);
        return () -> {
            try {
                meeting.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("not everybody came", e);
            }
        };
    }

    /** Begins all when all are ready, waits for them and returns what they answered, in their order. */
    public static <T> List<T> run(List<Callable<T>> work) throws Exception {
        Runnable start = meetingOf(work.size());
        List<T> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            List<Callable<T>> waiting = work.stream()
                    .<Callable<T>>map(each -> () -> {
                        start.run();
                        return each.call();
                    })
                    .toList();
            for (var done : pool.invokeAll(waiting)) {
                outcomes.add(done.get());
            }
        }
        return outcomes;
    }
}

package org.kommunalcampus.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.kommunalcampus.shared.Refused;

/** Does many things in the same moment, each in a thread of its own. */
public final class AtOnce {

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

    /** Begins all when all are ready, waits for them and returns what they answered, in their order. */
    public static List<String> run(List<Callable<String>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        List<String> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            List<Callable<String>> waiting = work.stream()
                    .<Callable<String>>map(each -> () -> {
                        start.await();
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

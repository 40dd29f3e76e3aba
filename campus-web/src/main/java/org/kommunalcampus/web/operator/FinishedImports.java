package org.kommunalcampus.web.operator;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.ImportOutcome;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** The latest imports of the operator who is signed in. The audit keeps the counts of all; single rows are of use to the one who imported. */
@Component
@SessionScope
class FinishedImports implements Serializable {

    private static final int KEPT = 10;

    private final Deque<FinishedImport> latest = new ArrayDeque<>();
    private int count;

    /** Keeps a report and returns the number under which it is found. */
    synchronized int keep(
            ImportKind kind, String fileName, @Nullable String provider, Instant at, ImportOutcome outcome) {
        count++;
        latest.addFirst(new FinishedImport(count, kind, fileName, provider, at, outcome));
        if (latest.size() > KEPT) {
            latest.removeLast();
        }
        return count;
    }

    synchronized Optional<FinishedImport> find(int number) {
        return latest.stream().filter(finished -> finished.number() == number).findFirst();
    }

    /** The latest first. */
    synchronized List<FinishedImport> all() {
        return List.copyOf(latest);
    }
}

package org.kommunalcampus.tool;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one tool publishes, as this node knows them. Whatever ids of keys tokens name, the tool is asked by one request at a time and with a pause in
 * between, even where it does not answer; until it does, what it published last holds on for a day.
 */
final class PublishedKeys {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** For the answer to somebody else's question, where the key is not known. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ReentrantLock asking = new ReentrantLock();
    private volatile JWKSet keys = new JWKSet();
    private volatile Instant readAt = Instant.MIN;
    private volatile Instant askedAt = Instant.MIN;

    /**
     * The key of that id; {@code null} for one that the tool does not publish.
     *
     * @param tool asks it; empty without an answer
     */
    @Nullable
    JWK find(String id, Clock clock, Supplier<Optional<JWKSet>> tool) {
        if (isOld(id, clock.instant()) && take(keys.getKeyByKeyId(id) == null ? PATIENCE : Duration.ZERO)) {
            try {
                ask(id, clock.instant(), tool);
            } finally {
                asking.unlock();
            }
        }
        return keys.getKeyByKeyId(id);
    }

    private void ask(String id, Instant now, Supplier<Optional<JWKSet>> tool) {
        if (!isOld(id, now) || (!askedAt.isAfter(now) && now.isBefore(later(askedAt, PAUSE)))) {
            return;
        }
        askedAt = now;
        Optional<JWKSet> answer = tool.get();
        if (answer.isPresent()) {
            keys = answer.get();
            readAt = now;
        } else if (!now.isBefore(later(readAt, KEPT_WITHOUT_ANSWER))) {
            keys = new JWKSet();
        }
    }

    private boolean isOld(String id, Instant now) {
        return keys.getKeyByKeyId(id) == null || !now.isBefore(later(readAt, KEPT));
    }

    private boolean take(Duration patience) {
        try {
            return asking.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant later(Instant from, Duration by) {
        return from.equals(Instant.MIN) ? from : from.plus(by);
    }
}

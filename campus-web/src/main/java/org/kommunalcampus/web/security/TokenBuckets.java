package org.kommunalcampus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kommunalcampus.web.security.LimitSettings.Limit;

/** One bucket of tokens per key, in memory of this node; at most {@value #MOST} keys are remembered, those used least recently are forgotten. */
class TokenBuckets {

    static final int MOST = 50_000;

    private static final double MILLIS_PER_MINUTE = 60_000;

    private final Limit limit;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    TokenBuckets(Limit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Takes a token and returns zero, or takes none and returns how long to wait for the next one. */
    synchronized Duration take(String key) {
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(key, new Bucket(limit.burst(), now));
        double refilled = Math.max(0, now - before.at()) / MILLIS_PER_MINUTE * limit.perMinute();
        double tokens = Math.min(limit.burst(), before.tokens() + refilled);
        buckets.put(key, new Bucket(tokens < 1 ? tokens : tokens - 1, now));
        return tokens < 1
                ? Duration.ofMillis((long) Math.ceil((1 - tokens) / limit.perMinute() * MILLIS_PER_MINUTE))
                : Duration.ZERO;
    }

    private record Bucket(double tokens, long at) {}
}

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
    Duration take(String key) {
        return take(key, 1);
    }

    /** Takes so many tokens, or as many as fit, and returns zero; or takes none and returns how long to wait for them. */
    synchronized Duration take(String key, int wanted) {
        int cost = Math.clamp(wanted, 0, limit.burst());
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(key, new Bucket(limit.burst(), now));
        double refilled = Math.max(0, now - before.at()) / MILLIS_PER_MINUTE * limit.perMinute();
        double tokens = Math.min(limit.burst(), before.tokens() + refilled);
        buckets.put(key, new Bucket(tokens < cost ? tokens : tokens - cost, now));
        return tokens < cost
                ? Duration.ofMillis((long) Math.ceil((cost - tokens) / limit.perMinute() * MILLIS_PER_MINUTE))
                : Duration.ZERO;
    }

    private record Bucket(double tokens, long at) {}
}

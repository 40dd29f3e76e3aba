package org.kommunalcampus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.web.security.LimitSettings.Limit;

class TokenBucketsTest {

    private final MutableClock clock = new MutableClock();
    private final TokenBuckets buckets = new TokenBuckets(new Limit(3, 6), clock);

    @Test
    void aBurstPassesAndThenOneTokenAtATime() {
        IntStream.range(0, 3).forEach(i -> assertThat(buckets.take("a")).isZero());
        assertThat(buckets.take("a")).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));

        clock.advance(Duration.ofSeconds(10));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void manyAtOncePassAsAWholeOrNotAtAll() {
        assertThat(buckets.take("a", 2)).isZero();
        assertThat(buckets.take("a", 2)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
        assertThat(buckets.take("a")).as("none was taken").isZero();
        assertThat(buckets.take("b", 100)).as("no more than there can ever be").isZero();
        assertThat(buckets.take("a", 0)).isZero();
    }

    @Test
    void oneClientDoesNotHoldBackAnother() {
        IntStream.range(0, 4).forEach(i -> buckets.take("a"));
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void memoryIsBoundedAndKeepsWhoeverCameLast() {
        IntStream.range(0, 4).forEach(i -> buckets.take("a"));
        IntStream.range(0, TokenBuckets.MOST - 1).forEach(i -> buckets.take("client " + i));
        assertThat(buckets.take("a")).isPositive();
        IntStream.range(0, TokenBuckets.MOST).forEach(i -> buckets.take("other " + i));
        assertThat(buckets.take("a")).as("forgotten").isZero();
    }
}

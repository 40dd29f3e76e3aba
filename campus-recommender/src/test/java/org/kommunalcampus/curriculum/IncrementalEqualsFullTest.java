package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * After any sequence of events and a drained queue, planning everybody from scratch changes nothing: no learner was missed. {@code
 * -Dcampus.seed=N} tries one sequence, {@code -Dcampus.stories=N} another number of them, as the benchmark does. A database of its own, as the sequences
 * change what is asked of everybody.
 */
@PlanTest
@TestPropertySource(properties = "campus.test.database-of=stories")
class IncrementalEqualsFullTest {

    private static final int SEQUENCES = Integer.getInteger("campus.stories", 25);
    private static final int ROUNDS = 3;
    private static final int EVENTS = 6;

    @Autowired
    private PlanWorld world;

    @Autowired
    private RandomEvents events;

    @Autowired
    private MutableClock clock;

    @AfterEach
    void endTheWorld() {
        events.end();
        clock.reset();
    }

    static LongStream seeds() {
        Long one = Long.getLong("campus.seed");
        return one == null ? LongStream.rangeClosed(1, SEQUENCES) : LongStream.of(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyIsMissed(long seed) {
        events.begin(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String story = "seed " + seed + ", round " + round + ": " + events.happen(EVENTS);
            world.markDue();
            world.settle();
            assertThat(events.learners()).isNotEmpty().allSatisfy(member -> {
                assertThat(world.plan(member)).as(story).isEqualTo(world.fresh(member));
                assertThat(world.isStale(member)).as(story).isFalse();
            });
        }
    }
}

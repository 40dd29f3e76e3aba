package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** After any sequence of events and a drained queue, planning everybody from scratch changes nothing: no learner was missed. */
@PlanTest
@Import(RandomEvents.class)
class IncrementalEqualsFullTest {

    @Autowired
    private PlanWorld world;

    @Autowired
    private RandomEvents events;

    @Autowired
    private MutableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyIsMissed(long seed) {
        events.begin(seed);
        for (int round = 0; round < 3; round++) {
            String story = "seed " + seed + ", round " + round + ": " + events.happen(5);
            world.markDue();
            world.settle();
            assertThat(events.learners())
                    .allSatisfy(
                            member -> assertThat(world.plan(member)).as(story).isEqualTo(world.fresh(member)));
        }
    }
}

package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nobodyIsMissed(long seed) {
        events.begin(seed);
        for (int round = 0; round < 4; round++) {
            String told = events.happen(5);
            world.markDue();
            world.settle();
            assertThat(events.learners()).allSatisfy(member -> assertThat(world.plan(member))
                    .as("seed %d, round %d, after %s", seed, round, told)
                    .isEqualTo(world.fresh(member)));
        }
    }
}

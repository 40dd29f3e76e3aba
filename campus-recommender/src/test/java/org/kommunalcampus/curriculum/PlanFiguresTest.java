package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.PlanSense;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class PlanFiguresTest {

    @Autowired
    private PlanFigures figures;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Test
    void theOperatorReadsFiguresOfStoredPlans() {
        CompetenceId asked = campus.competence();
        world.publish(asked, 3);
        world.learners(8, Map.of(asked, 3));
        world.settle();

        PathFigures sums = figures.read(PlanWorld.OPERATOR).orElseThrow();

        assertThat(sums.plans()).isGreaterThanOrEqualTo(8);
        assertThat(sums.modules().max()).isPositive();
        assertThat(sums.minutes().p95()).isLessThanOrEqualTo(sums.minutes().max());
        assertThat(sums.overBudget()).isZero();
    }

    @Test
    void nobodyElseReadsThem() {
        MemberId member = world.learner(Map.of(campus.competence(), 3));
        Caller self = campus.learner(member);

        for (Caller other : List.of(self, campus.hr(self.requireMunicipality()), Caller.anonymous())) {
            assertThatThrownBy(() -> figures.read(other)).isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void numbersAreSpreadOverPlansAndFaultsAddedUp() {
        PathFigures sums = PathFigures.of(IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new PlanSense(60 * i, i, i > 98, i == 1 ? 2 : 0, 0, 0, 0, 0, 0, 30L * i, 7))
                .toList());

        assertThat(sums.modules()).isEqualTo(new PathFigures.Spread(50.5, 95, 100));
        assertThat(sums.overBudget()).isEqualTo(0.02);
        assertThat(sums.stretched()).isEqualTo(2);
        assertThat(sums.waste()).isEqualTo(0.5);
    }
}

package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlanTest
class PlanRetentionTest {

    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    private PlanRetention retention;

    @Autowired
    private Curricula curricula;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MemberId member;
    private Caller caller;

    @BeforeEach
    void somebodyWithTwoVersions() {
        CompetenceId first = campus.competence();
        CompetenceId second = campus.competence();
        world.publish(first, 3);
        world.publish(second, 3);
        member = world.learner(Map.of(first, 3));
        caller = campus.learner(member);
        world.settle();
        world.changeJob(member, Map.of(second, 3));
        world.settle();
        assertThat(curricula.versions(caller, member, TEN)).hasSize(2);
    }

    @Test
    void anEarlierVersionGoesAfterTwoYearsAndTheNextOneClaimsNoChange() {
        age(1, Duration.ofDays(729));
        retention.forgetOld();
        assertThat(curricula.versions(caller, member, TEN)).hasSize(2);

        age(1, Duration.ofDays(732));
        assertThat(retention.forgetOld()).isPositive();

        assertThat(curricula.history(caller, member, TEN)).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo(2);
            assertThat(version.change().added()).isEmpty();
            assertThat(version.change().dropped()).isEmpty();
        });
        assertThat(curricula.changes(caller, member, 2).change().added()).isEmpty();
    }

    @Test
    void theCurrentVersionStaysHoweverOldItIs() {
        age(2, Duration.ofDays(4000));

        retention.forgetOld();

        assertThat(curricula.of(caller, member).version()).isEqualTo(2);
    }

    private void age(int version, Duration age) {
        jdbc.sql("update plan_version set built_at = :at where member_id = :member and n = :n")
                .param("at", Times.stored(clock.instant().minus(age)))
                .param("member", member.toString())
                .param("n", version)
                .update();
    }
}

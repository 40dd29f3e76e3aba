package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlanTest
class PlanAuditTest {

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private PlanAudit audit;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private JdbcClient jdbc;

    private List<MemberId> members = List.of();

    @BeforeEach
    void learnersWithPlans() {
        CompetenceId wanted = campus.competence();
        world.publish(wanted, 3);
        members = world.learners(20, Map.of(wanted, 3));
        world.settle();
    }

    @Test
    void plansThatFollowedEveryChangeHaveNotDrifted() {
        audit.run();

        assertThat(result().drifted()).isZero();
        assertThat(result().plans()).isGreaterThanOrEqualTo(members.size());
        assertThat(members).noneMatch(world::isStale);
    }

    @Test
    void aPlanThatAChangeWithoutAnEventWentPastIsFoundCountedAndBuiltAgain() {
        MemberId missed = members.get(7);
        jdbc.sql("update learner_profile set job_profile_id = null where member_id = :member")
                .param("member", missed.toString())
                .update();

        audit.run();

        assertThat(result().drifted()).isEqualTo(1);
        assertThat(members).filteredOn(world::isStale).containsExactly(missed);
        world.settle();
        assertThat(world.planOf(missed)).isEmpty();
        audit.run();
        assertThat(result().drifted()).isZero();
    }

    @Test
    void aChangeWhoseMarkIsStillToComeIsNoDrift() {
        world.changeJob(members.getFirst(), Map.of(campus.competence(), 2));
        world.awaitEvents();

        audit.run();

        assertThat(result().drifted()).isZero();
        world.settle();
    }

    private RebuildStatus.AuditResult result() {
        return Objects.requireNonNull(rebuilds.status(PlanWorld.OPERATOR).lastAudit());
    }
}

package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@CapabilityTest
@Import(AwayDatabase.class)
@TestPropertySource(
        properties = {
            "campus.rebuild.poll=100ms",
            "campus.rebuild.coalesce=200ms",
            "campus.rebuild.lease=3s",
            "campus.jobs.event-retry=300ms",
            "db-scheduler.enabled=true",
            "db-scheduler.polling-interval=100ms",
            "db-scheduler.heartbeat-interval=500ms" // a job that the database lost is found dead after three seconds
        })
class RebuildWorkerTest {

    private static final Caller OPERATOR = Caller.system("test");

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private RebuildWorker worker;

    @Autowired
    private Rebuilds rebuilds;

    @MockitoSpyBean
    private Staleness staleness;

    private CompetenceId wanted;
    private List<MemberId> members = List.of();

    @BeforeEach
    void learnersWithAGap() {
        wanted = campus.competence();
        members = world.learners(20, Map.of(wanted, 3));
        awaitIdle();
    }

    @Test
    void plansFollowTheCatalogueByThemselves() {
        ModuleId first = world.publish(wanted, 3);
        awaitPlanOfAll(first);

        world.withdraw(first);
        ModuleId second = world.publish(wanted, 3);
        awaitPlanOfAll(second);
        awaitIdle();
    }

    @Test
    void whatANodeLeftUndoneTheNextStartDoes() {
        worker.stop();
        ModuleId module = world.publish(wanted, 3);
        world.awaitEvents();
        assertThat(rebuilds.status(OPERATOR).isIdle()).isFalse();

        worker.start();

        awaitPlanOfAll(module);
        awaitIdle();
    }

    @Test
    void anEventThatItsListenerCouldNotTakeIsDeliveredAgain() {
        doThrow(new IllegalStateException("no connection"))
                .doThrow(new IllegalStateException("still none"))
                .doCallRealMethod()
                .when(staleness)
                .changed(eq(Trigger.MODULE_PUBLISHED), any());

        ModuleId module = world.publish(wanted, 3);

        awaitPlanOfAll(module);
        world.awaitEvents();
    }

    @Test
    void aNodeWhoseDatabaseWasAwayForAWhileGoesOn() {
        worker.stop();
        ModuleId module = world.publish(wanted, 3);
        world.awaitEvents();

        AwayDatabase.leave();
        try {
            worker.start();
            await().until(() -> AwayDatabase.refused() > 3);
        } finally {
            AwayDatabase.comeBack();
        }

        awaitPlanOfAll(module);
        awaitIdle();
    }

    private void awaitPlanOfAll(ModuleId module) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(members)
                        .allSatisfy(member -> assertThat(world.planOf(member)).containsExactly(module)));
    }

    private void awaitIdle() {
        world.awaitEvents();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(rebuilds.status(OPERATOR).isIdle()).isTrue());
    }
}

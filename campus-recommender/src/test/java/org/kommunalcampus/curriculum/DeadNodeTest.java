package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** Two processes on genuine MySQL, one of which is killed in the middle of a rebuild; H2 in memory cannot be shared by processes. */
@CapabilityTest
@TestPropertySource(
        properties = {
            "campus.rebuild.poll=100ms",
            "campus.rebuild.lease=4s",
            "campus.jobs.event-retry=300ms",
            "campus.jobs.event-lost=4s",
            "db-scheduler.enabled=true",
            "db-scheduler.polling-interval=100ms"
        })
@EnabledIfSystemProperty(named = "campus.test.database", matches = "mysql")
class DeadNodeTest {

    private static final int LEARNERS = 400;
    private static final String CLAIMED = "plan where claimed_by is not null";

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private RebuildWorker worker;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void theOthersFinishWhatANodeLeavesWhenItIsKilledInTheMiddle() throws IOException {
        CompetenceId wanted = campus.competence();
        List<MemberId> members = world.learners(LEARNERS, Map.of(wanted, 3));
        awaitIdle();
        worker.stop();
        Map<MemberId, Integer> before = members.stream().collect(Collectors.toMap(member -> member, world::versionOf));
        ModuleId module = world.publish(wanted, 3);
        world.awaitEvents();

        Path log = folder.resolve("node.log");
        Process node = SecondNode.start(environment, log);
        try {
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !node.isAlive() || builtAnew() >= 40 && world.count(CLAIMED) > 0);
            assertThat(node.isAlive()).as(Files.readString(log)).isTrue();
        } finally {
            node.destroyForcibly().onExit().join();
        }

        assertThat(builtAnew()).as("killed in the middle").isBetween(40, LEARNERS - 1);
        assertThat(members)
                .allSatisfy(member ->
                        assertThat(world.planOf(member)).as("old or new").isSubsetOf(module));
        assertThat(members).anyMatch(world::isStale);

        worker.start();
        awaitIdle();

        assertThat(members).allSatisfy(member -> {
            assertThat(world.planOf(member)).containsExactly(module);
            assertThat(world.versionOf(member)).isEqualTo(Objects.requireNonNull(before.get(member)) + 1);
            assertThat(world.isStale(member)).isFalse();
        });
        assertThat(builtAnew()).as("no version twice").isEqualTo(LEARNERS);
        assertThat(rebuilds.status(PlanWorld.OPERATOR).failed()).isZero();
    }

    private int builtAnew() {
        return world.count("plan_version where trigger_kind = 'MODULE_PUBLISHED'");
    }

    private void awaitIdle() {
        world.awaitEvents();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rebuilds.status(PlanWorld.OPERATOR).isIdle());
    }
}

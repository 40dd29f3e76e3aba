package org.kommunalcampus.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the plans of all demo learners and holds them against the database. */
@Tag("database")
@SpringBootTest(classes = KommunalCampusApplication.class)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
class DemoCurriculaTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    private DemoFacts facts;

    @BeforeEach
    void waitUntilEveryPlanIsBuilt() {
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            assertThat(count("select count(*) from plan where version > 0")).isEqualTo(300);
            assertThat(count("select count(*) from plan where stale_since is not null"))
                    .isZero();
        });
        facts = new DemoFacts(jdbc, json);
    }

    @Test
    void everybodyHasAPlanAndNearlyEverybodySomethingToLearn() {
        assertThat(facts.plans).hasSize(300);
        assertThat(facts.plans.values())
                .filteredOn(plan -> plan.path("entries").size() > 0)
                .hasSizeGreaterThan(270);
    }

    @Test
    void whatAModulePresupposesIsReachedBeforeIt() {
        forEachLearner((member, plan) -> {
            Map<String, Integer> levels = facts.levelsOf(member);
            Set<String> done = new HashSet<>(facts.completedBy(member));
            for (JsonNode entry : facts.entriesOf(member)) {
                String id = entry.path("module").asString();
                DemoFacts.Module module = facts.module(id);
                module.requires()
                        .forEach((competence, level) -> assertThat(levels.getOrDefault(competence, 0))
                                .as("%s before %s", competence, id)
                                .isGreaterThanOrEqualTo(level));
                module.prerequisites()
                        .values()
                        .forEach(group -> assertThat(done).as("before %s", id).containsAnyElementsOf(group));
                module.teaches().forEach((competence, level) -> levels.merge(competence, level, Math::max));
                assertThat(done.add(id)).as("%s once", id).isTrue();
            }
        });
    }

    @Test
    void nothingIneligibleOrCompletedIsPlanned() {
        LocalDate today = LocalDate.now(clock);
        LocalDate thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        forEachLearner((member, plan) -> {
            for (JsonNode entry : facts.entriesOf(member)) {
                String id = entry.path("module").asString();
                DemoFacts.Module module = facts.module(id);
                LocalDate start = day(entry, "plannedStart");
                assertThat(module.offered()).isTrue();
                assertThat(facts.completedBy(member)).doesNotContain(id);
                boolean underWay = "BEGUN".equals(entry.path("state").asString());
                assertThat(start)
                        .as("what is under way is planned from this week's Monday on, all else from today on")
                        .isAfterOrEqualTo(underWay ? thisWeek : today);
                assertThat(day(entry, "plannedEnd")).isAfterOrEqualTo(start);
                if (module.validFrom() != null) {
                    assertThat(start).isAfterOrEqualTo(module.validFrom());
                }
                if (module.validUntil() != null) {
                    assertThat(start).isBeforeOrEqualTo(module.validUntil());
                }
                boolean presence = !"ONLINE".equals(module.format());
                if (presence
                        && facts.sessions.values().stream()
                                .anyMatch(run -> run.module().equals(id))) {
                    DemoFacts.Session session = facts.session(entry);
                    assertThat(session.module()).isEqualTo(id);
                    assertThat(session.start()).isAfter(today);
                    assertThat(session.free()).isTrue();
                }
            }
        });
    }

    @Test
    void eachEntryHasATrueReason() {
        forEachLearner((member, plan) -> {
            Map<String, Integer> targets = facts.targetsOf(member);
            Map<String, Integer> levels = facts.levelsOf(member);
            for (JsonNode entry : facts.entriesOf(member)) {
                DemoFacts.Module module = facts.moduleOf(entry);
                assertThat(entry.path("reasons").size()).isPositive();
                for (JsonNode reason : entry.path("reasons")) {
                    String competence = reason.path("competence").asString("");
                    if ("GAP_WEIGHT".equals(reason.path("rule").asString())) {
                        int to = reason.path("toLevel").asInt();
                        assertThat(reason.path("fromLevel").asInt())
                                .isGreaterThanOrEqualTo(levels.getOrDefault(competence, 0))
                                .isLessThan(to);
                        assertThat(module.teaches().getOrDefault(competence, 0)).isGreaterThanOrEqualTo(to);
                        if (!"INTEREST".equals(reason.path("kind").asString())) {
                            assertThat(targets.getOrDefault(competence, 0))
                                    .isGreaterThan(reason.path("fromLevel").asInt());
                        }
                    } else if ("AFTER_PREREQUISITES".equals(reason.path("rule").asString())) {
                        String later = reason.path("module").asString();
                        assertThat(entriesAfter(member, entry)).contains(later);
                    }
                }
                module.teaches().forEach((competence, level) -> levels.merge(competence, level, Math::max));
            }
        });
    }

    @Test
    void hoursFitTheWeekOrTheOverloadIsSaid() {
        forEachLearner((member, plan) -> {
            int planned = 0;
            for (JsonNode week : plan.path("weeks")) {
                planned += week.path("minutes").asInt();
                assertThat(week.path("capacity").asInt()).isLessThanOrEqualTo(facts.weeklyMinutes.get(member));
            }
            int needed = facts.entriesOf(member).stream()
                    .mapToInt(entry -> facts.moduleOf(entry).minutes())
                    .sum();
            assertThat(planned).isEqualTo(needed);
        });
    }

    @Test
    void everyTargetIsReachedAskedForOrNamedAsUncovered() {
        forEachLearner((member, plan) -> {
            Map<String, Integer> levels = facts.levelsOf(member);
            facts.entriesOf(member)
                    .forEach(entry -> facts.moduleOf(entry)
                            .teaches()
                            .forEach((competence, level) -> levels.merge(competence, level, Math::max)));
            plan.path("next")
                    .forEach(entry -> facts.moduleOf(entry)
                            .teaches()
                            .forEach((competence, level) -> levels.merge(competence, level, Math::max)));
            Set<String> named = new HashSet<>();
            plan.path("uncovered")
                    .forEach(gap -> named.add(gap.path("competence").asString()));
            plan.path("questions")
                    .forEach(question -> named.add(question.path("competence").asString()));
            Predicate<Map.Entry<String, Integer>> open =
                    target -> levels.getOrDefault(target.getKey(), 0) < target.getValue();
            assertThat(facts.targetsOf(member).entrySet().stream().filter(open).map(Map.Entry::getKey))
                    .isSubsetOf(named);
        });
    }

    private Set<String> entriesAfter(String member, JsonNode entry) {
        Set<String> later = new HashSet<>();
        for (JsonNode other : facts.entriesOf(member)) {
            if (other.path("position").asInt() > entry.path("position").asInt()) {
                later.add(other.path("module").asString());
            }
        }
        return later;
    }

    private void forEachLearner(BiConsumer<String, JsonNode> check) {
        facts.plans.forEach((member, plan) -> {
            try {
                check.accept(member, plan);
            } catch (AssertionError e) {
                throw new AssertionError("learner " + member + ": " + e.getMessage(), e);
            }
        });
    }

    private static LocalDate day(JsonNode entry, String field) {
        return LocalDate.parse(entry.path(field).asString());
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

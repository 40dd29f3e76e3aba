package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** Prerequisites on their way from the import to the plan: circles and alternatives. */
@PlanTest
class PrerequisiteCyclesTest {

    private static final Caller OPERATOR = Caller.system("test");

    @Autowired
    private SampleCampus campus;

    @Autowired
    private PlanWorld world;

    @Autowired
    private PrerequisiteCycles cycles;

    @Autowired
    private Curricula curricula;

    @Autowired
    private Modules modules;

    private CompetenceId wanted;
    private CompetenceId other;
    private ProviderId provider;

    @BeforeEach
    void freshCompetences() {
        wanted = campus.competence();
        other = campus.competence();
        provider = campus.provider();
    }

    @Test
    void theOperatorSeesACircleAndWhatIsIgnoredAndTheLearnerGetsAPlan() {
        world.publish(
                provider,
                module("a", "Aufbau").teaches(wanted, 5).after("g"),
                module("g", "Grundlagen").teaches(other, 2).after("a"));
        var circle = cycles.found(OPERATOR).stream()
                .filter(found -> found.modules().getFirst().provider().equals(provider))
                .findFirst()
                .orElseThrow();
        assertThat(circle.modules()).extracting(ModuleCard::title).containsExactlyInAnyOrder("Aufbau", "Grundlagen");
        assertThat(circle.ignored()).singleElement().satisfies(ignored -> {
            assertThat(ignored.module().title()).isEqualTo("Grundlagen");
            assertThat(ignored.prerequisites()).extracting(ModuleCard::title).containsExactly("Aufbau");
        });
        assertThat(titles(Map.of(wanted, 5))).containsExactly("Grundlagen", "Aufbau");
    }

    @Test
    void oneOfTheAlternativesOfAnImportedPrerequisiteIsEnough() {
        world.publish(
                provider,
                module("lang", "Langer Weg").teaches(other, 2).hours(12),
                module("kurz", "Kurzer Weg").teaches(other, 2).hours(3),
                module("ziel", "Ziel").teaches(wanted, 3).after("lang", "kurz"));
        assertThat(titles(Map.of(wanted, 3))).containsExactly("Kurzer Weg", "Ziel");
    }

    @Test
    void nobodyButTheOperatorSeesCircles() {
        assertThatThrownBy(() -> cycles.found(campus.learner(world.learner(Map.of(wanted, 3)))))
                .isInstanceOf(AccessDenied.class);
    }

    private List<String> titles(Map<CompetenceId, Integer> asked) {
        MemberId member = world.learner(asked);
        var plan = curricula.of(campus.learner(member), member).plan();
        var ids = plan.entries().stream().map(Entry::module).toList();
        var cards = modules.cards(ids);
        return ids.stream()
                .map(id -> Objects.requireNonNull(cards.get(id)).title())
                .toList();
    }
}

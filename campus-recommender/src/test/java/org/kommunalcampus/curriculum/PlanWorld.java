package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.ProfileImports;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Learners, modules and a hand on the rebuilding. */
@TestComponent
@RequiredArgsConstructor
class PlanWorld {

    static final Caller OPERATOR = Caller.system("test");

    private final SampleCampus campus;
    private final Members members;
    private final Modules modules;
    private final ProfileImports profiles;
    private final ChangedModules changedModules;
    private final Staleness staleness;
    private final Rebuild rebuild;
    private final StoredPlans plans;
    private final PlanningContexts contexts;
    private final LearnerReader learners;
    private final PlanFormat format;
    private final RebuildSettings settings;
    private final MutableClock clock;
    private final JdbcClient jdbc;

    /** People of one municipality whose job asks for these levels. */
    List<MemberId> learners(int count, Map<CompetenceId, Integer> asked) {
        return learnersOf(campus.municipality(), count, asked);
    }

    /** Somebody in the region with this code whose job asks for these levels. */
    MemberId learnerIn(String region, Map<CompetenceId, Integer> asked) {
        return learnersOf(campus.municipality(region), 1, asked).getFirst();
    }

    /** People of the municipality whose job asks for these levels. */
    List<MemberId> learnersOf(MunicipalityId municipality, int count, Map<CompetenceId, Integer> asked) {
        JobProfileId job = campus.jobProfile(asked);
        List<MemberId> members = campus.members(municipality, count);
        profiles.assignJobProfiles(members.stream().collect(Collectors.toMap(Function.identity(), member -> job)));
        return members;
    }

    /** Everybody in the municipality. */
    List<MemberId> learnersOfTown(MunicipalityId municipality) {
        return members.idsOf(municipality);
    }

    MemberId learner(Map<CompetenceId, Integer> asked) {
        return learners(1, asked).getFirst();
    }

    /** Publishes the modules at once. */
    void publish(ProviderId provider, ModuleSketch... sketches) {
        var report = modules.takeOver(
                OPERATOR,
                provider,
                Stream.of(sketches).map(ModuleSketch::content).toList(),
                true);
        assertThat(report.rejected()).isEmpty();
    }

    /** Publishes a module of a new provider that teaches the competence. */
    ModuleId publish(CompetenceId competence, int level) {
        return campus.module(Map.of(competence, level));
    }

    /** Publishes a module that takes place once, in that time from now, with seats for everybody. */
    ModuleId publishDated(CompetenceId competence, int level, Duration from) {
        ModuleId module = campus.module(campus.provider(), Format.BLENDED, Map.of(competence, level));
        campus.session(module, from, null);
        return module;
    }

    /** Gives the person another job. */
    void changeJob(MemberId member, Map<CompetenceId, Integer> asked) {
        profiles.assignJobProfiles(Map.of(member, campus.jobProfile(asked)));
    }

    /** Marks the plans whose day has come. */
    void markDue() {
        staleness.markDue(LocalDate.now(clock));
    }

    void withdraw(ModuleId module) {
        modules.withdraw(OPERATOR, module, "test");
    }

    /** Waits until every event has reached its listeners. */
    void awaitEvents() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(count("EVENT_PUBLICATION")).isZero());
    }

    /** Waits for all events, then rebuilds whatever is stale; answers how many plans were built. */
    int settle() {
        awaitEvents();
        clock.advance(settings.coalesce().plusMillis(1));
        spread();
        int built = 0;
        for (int batch = rebuild.next(); batch > 0; batch = rebuild.next()) {
            built += batch;
        }
        return built;
    }

    /** Marks the learners of changed modules. */
    void spread() {
        boolean any = true;
        while (any) {
            any = changedModules.spread();
        }
    }

    List<ModuleId> planOf(MemberId member) {
        return plan(member).entries().stream().map(Entry::module).toList();
    }

    Curriculum plan(MemberId member) {
        return plans.current(member).orElseThrow().plan();
    }

    int versionOf(MemberId member) {
        return plans.current(member).orElseThrow().about().version();
    }

    boolean isStale(MemberId member) {
        return count("plan where stale_since is not null and member_id = '" + member + "'") == 1;
    }

    int marksOf(MemberId member) {
        return jdbc.sql("select marks from plan where member_id = '" + member + "'")
                .query(Integer.class)
                .single();
    }

    /** The offered modules that teach one of the competences. */
    List<ModuleId> offeredBy(Set<CompetenceId> competences) {
        var catalogue = contexts.current().catalogue();
        return IntStream.range(0, catalogue.moduleCount())
                .mapToObj(catalogue::module)
                .filter(module ->
                        module.teaches().stream().anyMatch(taught -> competences.contains(taught.competence())))
                .map(EngineModule::id)
                .toList();
    }

    /** The plan as it would be built now, from scratch. */
    Curriculum fresh(MemberId member) {
        var context = contexts.current();
        Learner learner =
                Objects.requireNonNull(learners.of(List.of(member), context).get(member));
        return format.read(format.write(context.plan(learner)).text());
    }

    int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}

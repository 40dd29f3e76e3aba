package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.PhasePlan;
import org.kommunalcampus.catalogue.Refresher;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.EntryPhase;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.ProofImportOutcome;
import org.kommunalcampus.record.ProofImports;
import org.kommunalcampus.record.ProofRow;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates on their way from the database into plans: proofs that expire, phases around an event. */
@PlanTest
class RenewalTest {

    @Autowired
    private SampleCampus campus;

    @Autowired
    private PlanWorld world;

    @Autowired
    private Curricula curricula;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Modules modules;

    @Autowired
    private Completions completions;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ProofImports imports;

    @Autowired
    private Members members;

    @Autowired
    private RenewalOffers offers;

    @Autowired
    private MutableClock clock;

    @Test
    void aProofThatExpiresBringsItsModuleBackIntoThePlanWeeksBefore() {
        CompetenceId wanted = campus.competence();
        ModuleId renewal = world.publish(wanted, 3);
        MemberId member = world.learner(Map.of(wanted, 3));
        LocalDate expires = LocalDate.now(clock).plusWeeks(20);
        var evidence = new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "certificate");
        profiles.attest(
                member, List.of(new AttestedLevel(wanted, new Level(3), evidence, LocalDate.now(clock), expires)));
        curricula.of(campus.learner(member), member);
        world.settle();
        assertThat(world.planOf(member)).isEmpty();

        clock.advance(Duration.ofDays(7 * 13));
        world.markDue();
        world.settle();
        assertThat(world.plan(member).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.module()).isEqualTo(renewal);
            assertThat(entry.due()).isEqualTo(expires.minusDays(1));
            assertThat(entry.plannedEnd()).isBefore(expires);
            assertThat(entry.reasons())
                    .anyMatch(reason -> reason.rule() == RuleName.RENEWED_IN_TIME && expires.equals(reason.date()));
        });
    }

    @Test
    void aRecordThatLapsesBringsItsOwnModuleBackIntoThePlan() {
        CompetenceId wanted = campus.competence();
        ProviderId provider = campus.provider();
        world.publish(
                provider, module("first-aid", "Erste Hilfe").teaches(wanted, 3).recordMonths(6));
        ModuleId firstAid = modules.byExternalId(provider, "first-aid").orElseThrow();
        MemberId member = world.learner(Map.of(wanted, 3));
        LocalDate learned = LocalDate.now(clock);
        completions.record(PlanWorld.OPERATOR, member, firstAid, learned, "list");
        curricula.of(campus.learner(member), member);
        world.settle();
        assertThat(world.planOf(member)).isEmpty();

        clock.advance(Duration.ofDays(7 * 20));
        world.markDue();
        world.settle();
        assertThat(world.plan(member).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.module()).isEqualTo(firstAid);
            assertThat(entry.due()).isEqualTo(learned.plusMonths(6));
        });
    }

    @Test
    void aDutyWhoseRecordLapsesIsPlannedAsItsShorterRefresher() {
        CompetenceId wanted = campus.competence();
        ProviderId provider = campus.provider();
        world.publish(
                provider,
                module("first-aid", "Erste Hilfe").teaches(wanted, 3).hours(16).recordMonths(6));
        ModuleId firstAid = modules.byExternalId(provider, "first-aid").orElseThrow();
        MemberId member = world.learner(Map.of(wanted, 3));
        LocalDate learned = LocalDate.now(clock);
        MunicipalityId town = Objects.requireNonNull(campus.learner(member).municipality());
        assignments.assign(
                campus.hr(town),
                town,
                new Task(firstAid, AssignmentKind.MANDATORY, "Vorschrift", DueDate.open()),
                Audience.of(member));
        completions.record(PlanWorld.OPERATOR, member, firstAid, learned, "list");
        curricula.of(campus.learner(member), member);
        world.settle();
        assertThat(world.planOf(member)).isEmpty();

        clock.advance(Duration.ofDays(7 * 20));
        world.markDue();
        world.settle();
        assertThat(world.plan(member).entries())
                .as("nothing shorter is offered")
                .extracting(entry -> entry.module())
                .containsExactly(firstAid);

        world.publish(
                provider,
                module("first-aid-again", "Erste Hilfe auffrischen").hours(3).with("/refreshes", "first-aid"));
        ModuleId refresher = modules.byExternalId(provider, "first-aid-again").orElseThrow();
        world.settle();
        assertThat(world.plan(member).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.module()).isEqualTo(refresher);
            assertThat(entry.due()).isEqualTo(learned.plusMonths(6));
        });

        completions.record(PlanWorld.OPERATOR, member, refresher, LocalDate.now(clock), "list");
        world.settle();
        assertThat(world.planOf(member)).as("renewed for another six months").isEmpty();
    }

    @Test
    void aTableOfRefreshersTakesTheDutyOutOfAllPlans() {
        CompetenceId wanted = campus.competence();
        ProviderId provider = campus.provider();
        String again = "Auffrischung " + System.nanoTime();
        world.publish(
                provider,
                module("first-aid", "Erste Hilfe").teaches(wanted, 3).hours(16).recordMonths(6),
                module("first-aid-again", again).hours(3).with("/refreshes", "first-aid"));
        ModuleId firstAid = modules.byExternalId(provider, "first-aid").orElseThrow();
        ModuleId refresher = modules.byExternalId(provider, "first-aid-again").orElseThrow();
        MunicipalityId town = campus.municipality();
        Caller hr = campus.hr(town);
        List<MemberId> people = campus.members(town, 20);
        assignments.assign(
                hr,
                town,
                new Task(firstAid, AssignmentKind.MANDATORY, "Vorschrift", DueDate.open()),
                Audience.of(people.toArray(MemberId[]::new)));
        people.forEach(person -> {
            completions.record(PlanWorld.OPERATOR, person, firstAid, LocalDate.now(clock), "list");
            curricula.of(campus.learner(person), person);
        });
        clock.advance(Duration.ofDays(7 * 20));
        world.markDue();
        world.settle();
        assertThat(people).allSatisfy(person -> assertThat(world.planOf(person)).containsExactly(refresher));

        LocalDate day = LocalDate.now(clock);
        ProofImportOutcome outcome = imports.take(
                hr,
                town,
                people.stream()
                        .map(person -> new ProofRow(
                                members.find(person).personnelKey(), null, null, again, "Liste", day, null))
                        .toList());
        world.settle();

        assertThat(outcome.report().created()).isEqualTo(people.size());
        assertThat(people).allSatisfy(person -> assertThat(world.planOf(person)).isEmpty());
    }

    @Test
    void aRefresherThatIsNotShorterOrNotForThePersonDoesNotTakeThePlaceOfTheDuty() {
        CompetenceId wanted = campus.competence();
        ProviderId provider = campus.provider();
        MemberId member = world.learner(Map.of(wanted, 3));
        ModuleId firstAid = dutyCompletedToday(provider, member, wanted);

        clock.advance(Duration.ofDays(7 * 20));
        world.publish(
                provider,
                refresher("as-long").hours(16),
                refresher("french").hours(3).language("fr"),
                refresher("for-managers")
                        .hours(3)
                        .with("/audience/leadership", "true")
                        .with("/audience/binding", "ONLY"),
                refresher("too-late")
                        .hours(3)
                        .format(Format.BLENDED)
                        .session(clock.instant().plus(Duration.ofDays(80)), null),
                refresher("over").hours(3).valid(null, LocalDate.now(clock).minusDays(1)));
        world.markDue();
        world.settle();
        assertThat(world.planOf(member)).containsExactly(firstAid);

        world.publish(provider, refresher("fits").hours(4));
        world.settle();
        assertThat(world.planOf(member))
                .containsExactly(modules.byExternalId(provider, "fits").orElseThrow());
    }

    @Test
    void aRefresherThatPresupposesWhatThePersonDoesNotKnowDoesNotTakeThePlaceOfTheDuty() {
        CompetenceId wanted = campus.competence();
        CompetenceId other = campus.competence();
        ProviderId provider = campus.provider();
        MemberId member = world.learner(Map.of(wanted, 3));
        Caller person = campus.learner(member);
        ModuleId firstAid = dutyCompletedToday(provider, member, wanted);
        world.publish(other, 4);

        clock.advance(Duration.ofDays(7 * 20));
        world.publish(provider, module("basics", "Grundlagen").hours(4));
        world.publish(
                provider,
                refresher("with-level").hours(2).requires(other, 4),
                refresher("with-module").hours(2).after("basics"));
        world.markDue();
        world.settle();
        assertThat(world.planOf(member)).containsExactly(firstAid);
        assertThat(offers.of(person, member, List.of(firstAid))).isEmpty();

        world.publish(
                provider, refresher("with-itself").hours(3).requires(wanted, 3).after("first-aid"));
        world.settle();
        ModuleId itself = modules.byExternalId(provider, "with-itself").orElseThrow();
        assertThat(world.planOf(member)).as("its own record still counts").containsExactly(itself);
        assertThat(offers.of(person, member, List.of(firstAid)).get(firstAid))
                .extracting(Refresher::module)
                .containsExactly(itself);

        completions.record(
                PlanWorld.OPERATOR,
                member,
                modules.byExternalId(provider, "basics").orElseThrow(),
                LocalDate.now(clock),
                "list");
        world.settle();
        assertThat(world.planOf(member))
                .containsExactly(modules.byExternalId(provider, "with-module").orElseThrow());
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> offers.of(campus.learner(world.learner(Map.of())), member, List.of(firstAid)));
    }

    @Test
    void whatElseLapsesOnTheDayOfARecordThatIsRefreshedIsPlannedAsEver() {
        CompetenceId wanted = campus.competence();
        CompetenceId other = campus.competence();
        ProviderId provider = campus.provider();
        MemberId member = world.learner(Map.of(wanted, 3, other, 2));
        ModuleId elsewhere = world.publish(other, 2);
        LocalDate learned = LocalDate.now(clock);
        dutyCompletedToday(provider, member, wanted);
        var evidence = new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "certificate");
        LocalDate lapses = learned.plusMonths(6).plusDays(1);
        profiles.attest(member, List.of(new AttestedLevel(other, new Level(2), evidence, learned, lapses)));
        world.publish(provider, refresher("fits").hours(3));

        clock.advance(Duration.ofDays(7 * 20));
        world.markDue();
        world.settle();
        assertThat(world.planOf(member))
                .containsExactlyInAnyOrder(
                        modules.byExternalId(provider, "fits").orElseThrow(), elsewhere);
    }

    /** An assigned module whose record lapses after six months. */
    private ModuleId dutyCompletedToday(ProviderId provider, MemberId member, CompetenceId taught) {
        world.publish(
                provider,
                module("first-aid", "Erste Hilfe").teaches(taught, 3).hours(16).recordMonths(6));
        ModuleId firstAid = modules.byExternalId(provider, "first-aid").orElseThrow();
        MunicipalityId town = Objects.requireNonNull(campus.learner(member).municipality());
        assignments.assign(
                campus.hr(town),
                town,
                new Task(firstAid, AssignmentKind.MANDATORY, "Vorschrift", DueDate.open()),
                Audience.of(member));
        completions.record(PlanWorld.OPERATOR, member, firstAid, LocalDate.now(clock), "list");
        curricula.of(campus.learner(member), member);
        world.settle();
        return firstAid;
    }

    private static ModuleSketch refresher(String externalId) {
        return module(externalId, "Erste Hilfe auffrischen: " + externalId).with("/refreshes", "first-aid");
    }

    @Test
    void thePhasesOfAPublishedModuleSurroundItsSessionInThePlan() {
        CompetenceId wanted = campus.competence();
        world.publish(
                campus.provider(),
                module("blended", "Blended")
                        .teaches(wanted, 2)
                        .format(Format.BLENDED)
                        .hours(10)
                        .phase(new PhasePlan(Phase.PREPARATION, 120, 2))
                        .phase(new PhasePlan(Phase.EVENT, 360, 0))
                        .phase(new PhasePlan(Phase.FOLLOW_UP, 120, 6))
                        .session(clock.instant().plus(Duration.ofDays(40)), null));
        MemberId member = world.learner(Map.of(wanted, 2));
        curricula.of(campus.learner(member), member);
        assertThat(world.plan(member).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.phases())
                    .extracting(EntryPhase::phase)
                    .containsExactly(Phase.PREPARATION, Phase.EVENT, Phase.FOLLOW_UP);
            assertThat(entry.plannedEnd()).isEqualTo(entry.phases().get(1).to().plusWeeks(6));
        });
    }
}

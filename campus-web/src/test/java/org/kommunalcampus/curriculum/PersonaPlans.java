package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.ProfileRequirements;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.learning.KeptDates;
import org.kommunalcampus.profile.AskedLevel;
import org.kommunalcampus.profile.GoalId;
import org.kommunalcampus.profile.LearnerFacts;
import org.kommunalcampus.profile.LearnerJob;
import org.kommunalcampus.profile.RequirementKind;
import org.kommunalcampus.profile.RequirementSource;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PublicHolidays;
import org.springframework.boot.test.context.TestComponent;

/** Plans for invented people on the catalogue and the job profiles of the demo, without storing them. */
@TestComponent
class PersonaPlans {

    private final CatalogueImage catalogue;
    private final JobProfiles jobProfiles;
    private final Competences competences;
    private final PlanSettings settings;
    private final PublicHolidays holidays;
    private final LocalDate today;

    PersonaPlans(
            CatalogueImage catalogue,
            JobProfiles jobProfiles,
            Competences competences,
            PlanSettings settings,
            PublicHolidays holidays,
            Clock clock) {
        this.catalogue = catalogue;
        this.jobProfiles = jobProfiles;
        this.competences = competences;
        this.settings = settings;
        this.holidays = holidays;
        today = LocalDate.now(clock);
    }

    CatalogueSnapshot catalogue() {
        return catalogue.current();
    }

    Curriculum plan(Persona person) {
        var policy = Policy.standard();
        var path = policy.path().withHolidays(holidays.of(FederalState.BW, today.getYear() - 1, today.getYear() + 3));
        Learner learner = assembly()
                .learner(
                        facts(person),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        LearningYear.OPEN,
                        Map.of(),
                        List.of(),
                        null,
                        policy.withPath(path));
        return Planner.plan(catalogue(), learner.snapshot(), learner.policy(), today);
    }

    CompetenceId competence(String code) {
        String framework = Character.isDigit(code.charAt(0)) ? "DIGCOMP30:" : "KOMMUNAL:";
        return competences.resolve(framework + code).orElseThrow();
    }

    private LearnerAssembly assembly() {
        Set<CompetenceId> leadership = new TreeSet<>();
        settings.leadership()
                .forEach(reference ->
                        leadership.add(competences.resolve(reference).orElseThrow()));
        return new LearnerAssembly(catalogue(), leadership, settings.basics(), today, Map.of(), KeptDates.NONE);
    }

    private JobProfileId job(String code) {
        return jobProfiles.byCode(code).orElseThrow().id();
    }

    private LearnerFacts facts(Persona person) {
        Map<CompetenceId, Integer> levels = new HashMap<>();
        person.levels().forEach((code, level) -> levels.put(competence(code), level));
        LocalDate since = today.minusYears(person.yearsInJob());
        List<LearnerJob> jobs = new ArrayList<>();
        jobs.add(new LearnerJob(job(person.job()), person.job(), since, true));
        person.goals().forEach(aim -> jobs.add(new LearnerJob(job(aim.job()), aim.job(), null, false)));
        return new LearnerFacts(
                MemberId.next(),
                1,
                jobs,
                (int) Math.round(person.weeklyHours() * 60),
                new LinkedHashSet<>(Objects.requireNonNullElse(person.languages(), List.of("de"))),
                Set.of(),
                Set.of(),
                levels,
                Set.of(),
                requirements(person, since),
                List.of(),
                null,
                List.of());
    }

    private List<AskedLevel> requirements(Persona person, LocalDate since) {
        Set<JobProfileId> needed = new LinkedHashSet<>();
        Stream.concat(Stream.of(person.job()), person.goals().stream().map(Persona.Aim::job))
                .forEach(code -> needed.add(job(code)));
        ProfileRequirements demand = jobProfiles.demandOf(needed);
        List<AskedLevel> asked = new ArrayList<>();
        JobProfileId own = job(person.job());
        demand.requirements()
                .getOrDefault(own, List.of())
                .forEach(each -> asked.add(new AskedLevel(
                        each.competence(),
                        new RequirementSource(
                                RequirementKind.JOB_PROFILE, each.level(), own, null, null, null, false, since))));
        for (Persona.Aim aim : person.goals()) {
            JobProfileId target = job(aim.job());
            GoalId goal = GoalId.next();
            demand.requirements()
                    .getOrDefault(target, List.of())
                    .forEach(each -> asked.add(new AskedLevel(
                            each.competence(),
                            new RequirementSource(
                                    RequirementKind.GOAL, each.level(), target, null, goal, aim.by(), false, null))));
        }
        demand.markets()
                .forEach(market -> demand.requirements()
                        .getOrDefault(market, List.of())
                        .forEach(each -> asked.add(new AskedLevel(
                                each.competence(),
                                new RequirementSource(
                                        RequirementKind.MARKET,
                                        each.level(),
                                        market,
                                        demand.codes().get(market),
                                        null,
                                        null,
                                        false,
                                        null)))));
        return asked;
    }
}

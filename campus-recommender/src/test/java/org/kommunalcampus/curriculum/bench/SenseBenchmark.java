package org.kommunalcampus.curriculum.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.PlanSense;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Whether people would follow the plans: how long they are, what they rest on, how steady they are, how much is asked first. */
final class SenseBenchmark {
    private static final int FOUR_HOURS = 240;
    private static final int HALF_AN_HOUR = 30;
    private static final int STEADY = 12;

    private final Report report;
    private final Scale scale;
    private final TimeLeft time;

    private final List<PlanSense> senses = new ArrayList<>();
    private final List<Double> changes = new ArrayList<>();
    private final List<Integer> questions = new ArrayList<>();

    SenseBenchmark(Report report, Scale scale, TimeLeft time) {
        this.report = report;
        this.scale = scale;
        this.time = time;
    }

    void run(Region region) {
        report.heading("Sense of the plans");
        var catalogue = region.catalogue();
        var policy = Policy.standard();
        long end = System.nanoTime() + time.atMost(scale.phase()).toNanos();
        for (int i = 0; i < scale.instances() && System.nanoTime() < end; i++) {
            var learner = region.learner(i).snapshot();
            look(catalogue, learner, plan(catalogue, learner, policy), policy);
            if (i % STEADY == 0) {
                changes.addAll(changes(region, catalogue, learner, policy));
                questions.add(answersUntilSteady(catalogue, learner, policy));
            }
        }
        report();
    }

    private static Curriculum plan(CatalogueSnapshot catalogue, LearnerSnapshot learner, Policy policy) {
        return Planner.plan(catalogue, learner, policy, Region.TODAY);
    }

    private void look(CatalogueSnapshot catalogue, LearnerSnapshot learner, Curriculum plan, Policy policy) {
        senses.add(PlanSense.of(plan, new Situation(catalogue, learner, policy, Region.TODAY)));
    }

    /** Which percentage of the stage's modules is another after each of several small changes. */
    private static List<Double> changes(
            Region region, CatalogueSnapshot catalogue, LearnerSnapshot learner, Policy policy) {
        var before = now(plan(catalogue, learner, policy));
        var after = new ArrayList<Set<ModuleId>>();
        int budget = Objects.requireNonNull(policy.budgetMinutes());
        after.add(now(plan(catalogue, learner, policy.withBudget(budget + FOUR_HOURS))));
        after.add(now(plan(catalogue, learner, policy.withBudget(budget - FOUR_HOURS))));
        after.add(
                now(plan(catalogue, with(learner, learner.levels(), learner.weeklyMinutes() + HALF_AN_HOUR), policy)));
        learner.levels().keySet().stream()
                .sorted()
                .findFirst()
                .ifPresent(competence -> after.add(now(plan(
                        catalogue,
                        learner.atLeast(competence, Math.min(8, learner.levels().getOrDefault(competence, 0) + 1)),
                        policy))));
        var offered = new ArrayList<>(region.modules());
        offered.addAll(region.newModules(1));
        after.add(now(plan(CatalogueSnapshot.of(1, offered), learner, policy)));
        return after.stream().map(other -> difference(before, other)).toList();
    }

    private static double difference(Set<ModuleId> before, Set<ModuleId> after) {
        var kept = new HashSet<>(before);
        kept.retainAll(after);
        int larger = Math.max(before.size(), after.size());
        return larger == 0 ? 0 : 100.0 * (larger - kept.size()) / larger;
    }

    /** How many questions somebody who has nothing of what was not stated answers until the stage is that of full knowledge. */
    private static int answersUntilSteady(CatalogueSnapshot catalogue, LearnerSnapshot learner, Policy policy) {
        var known = policy.withPath(policy.path().treating(Unknown.NOTHING));
        var goal = now(plan(catalogue, learner, known));
        var levels = new HashMap<>(learner.levels());
        int answered = 0;
        while (true) {
            var plan = plan(catalogue, with(learner, levels, learner.weeklyMinutes()), policy);
            if (plan.questions().isEmpty() || now(plan).equals(goal)) {
                return answered;
            }
            levels.put(plan.questions().getFirst().competence(), 0);
            answered++;
        }
    }

    private static LearnerSnapshot with(LearnerSnapshot learner, Map<CompetenceId, Integer> levels, int weeklyMinutes) {
        return new LearnerSnapshot(
                levels,
                learner.requirements(),
                learner.completed(),
                learner.enrolments(),
                learner.pinned(),
                learner.refused(),
                learner.assigned(),
                learner.blocked(),
                weeklyMinutes,
                learner.formats(),
                learner.languages(),
                learner.lapses(),
                learner.packages(),
                learner.attested(),
                learner.jobs(),
                learner.year(),
                learner.declined(),
                learner.reserved());
    }

    private static Set<ModuleId> now(Curriculum plan) {
        return plan.entries().stream().map(Entry::module).collect(Collectors.toSet());
    }

    private void report() {
        var hours =
                Sample.of(senses.stream().map(sense -> sense.minutes() / 60.0).toList());
        var modules = Sample.of(senses.stream().map(PlanSense::modules).toList());
        double minutes = senses.stream().mapToLong(PlanSense::minutes).sum();
        report.add(
                "plan.sense.hours.mean",
                hours.mean(),
                "h in the current stage",
                senses.size() + " plans under the standard policy");
        report.add("plan.sense.hours.p95", hours.percentile(95), "h in the current stage");
        report.add("plan.sense.hours.max", hours.max(), "h in the current stage");
        report.add("plan.sense.modules.mean", modules.mean(), "in the current stage");
        report.add("plan.sense.modules.p95", modules.percentile(95), "in the current stage");
        report.add("plan.sense.modules.max", modules.max(), "in the current stage");
        report.add(
                "plan.sense.overBudget",
                100.0 * senses.stream().filter(PlanSense::overBudget).count() / Math.max(1, senses.size()),
                "% of plans",
                "those with obligations left aside");
        report.add("plan.sense.stretched", sum(PlanSense::stretched), "entries", "in plans without obligations");
        report.add(
                "plan.sense.overfull",
                sum(PlanSense::overfullWeeks),
                "weeks without presence",
                "in plans without obligations");
        report.add("plan.sense.assumedAlone", sum(PlanSense::assumedAlone), "entries");
        report.add("plan.sense.outsideTarget", sum(PlanSense::outsideTarget), "entries");
        report.add("plan.sense.jobBehindGoal", sum(PlanSense::jobBehindGoal), "entries");
        report.add("plan.sense.onHolidays", sum(PlanSense::onHolidays), "events");
        report.add(
                "plan.sense.waste",
                100 * senses.stream().mapToLong(PlanSense::wastedMinutes).sum() / Math.max(1, minutes),
                "% of hours");
        report.add(
                "plan.sense.change",
                Sample.of(changes).mean(),
                "% of modules",
                "after a level, a module, four hours more or less a year, half an hour more a week");
        report.add("plan.sense.questions", Sample.of(questions).median(), "until the stage is that of full knowledge");
    }

    private int sum(ToIntFunction<PlanSense> number) {
        return senses.stream().mapToInt(number).sum();
    }
}

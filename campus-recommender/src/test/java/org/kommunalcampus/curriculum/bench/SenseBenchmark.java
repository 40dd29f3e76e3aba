package org.kommunalcampus.curriculum.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Reason;

/** Whether people would follow the plans: how long they are, what they rest on, how steady they are, how much is asked first. */
final class SenseBenchmark {
    private static final int SHORTEST_STRETCH = 14;
    private static final int FOUR_HOURS = 240;
    private static final int HALF_AN_HOUR = 30;
    private static final int STEADY = 12;

    private final Report report;
    private final Scale scale;
    private final TimeLeft time;

    private final List<Double> hours = new ArrayList<>();
    private final List<Integer> modules = new ArrayList<>();
    private final List<Integer> overBudget = new ArrayList<>();
    private final List<Double> changes = new ArrayList<>();
    private final List<Integer> questions = new ArrayList<>();
    private int stretched;
    private int overfull;
    private int assumedAlone;
    private int jobBehindGoal;
    private double wastedHours;
    private double allHours;

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
        var now = plan.stages().getFirst();
        hours.add(now.minutes() / 60.0);
        modules.add(plan.entries().size());
        Integer budget = now.budgetMinutes();
        boolean dutiful = plan.entries().stream().anyMatch(Entry::mandatory);
        overBudget.add(!dutiful && budget != null && now.minutes() + now.spentMinutes() > budget ? 100 : 0);
        overfull += (int) plan.weeks().stream()
                .filter(week -> week.presence() == 0 && week.overload() > 0)
                .count();
        int behind = -1;
        for (var entry : plan.entries()) {
            var module = catalogue.module(catalogue.numberOf(entry.module()));
            stretched += isStretched(entry, module.minutes(), learner.weeklyMinutes()) ? 1 : 0;
            assumedAlone += restsOnAssumptionsAlone(entry) ? 1 : 0;
            behind = isGoalAlone(entry) ? Math.max(behind, entry.position()) : behind;
            jobBehindGoal += behind >= 0 && free(entry) && asks(entry, RequirementOrigin.JOB_PROFILE) ? 1 : 0;
            allHours += module.minutes() / 60.0;
            wastedHours += module.minutes() / 60.0 * wasted(catalogue, learner, entry.module(), policy);
        }
    }

    private static boolean isStretched(Entry entry, int minutes, int weeklyMinutes) {
        long days = entry.plannedEnd().toEpochDay() - entry.plannedStart().toEpochDay() + 1;
        return free(entry) && days > Math.max(SHORTEST_STRETCH, 14L * minutes / weeklyMinutes);
    }

    /** Planned without a date, so that the planner alone decided when. */
    private static boolean free(Entry entry) {
        return entry.session() == null && entry.state() == EntryState.PLANNED;
    }

    private static boolean restsOnAssumptionsAlone(Entry entry) {
        return entry.reasons().stream().allMatch(Reason::assumedLevel);
    }

    private static boolean asks(Entry entry, RequirementOrigin kind) {
        return entry.reasons().stream().anyMatch(reason -> reason.kind() == kind);
    }

    /** Nothing but goals without a date ask for it, and nothing rests on it. */
    private static boolean isGoalAlone(Entry entry) {
        return free(entry)
                && entry.due() == null
                && entry.reasons().stream()
                        .allMatch(reason -> reason.rule() == RuleName.GAP_WEIGHT
                                && (reason.kind() == RequirementOrigin.GOAL
                                        || reason.kind() == RequirementOrigin.PRIVATE_GOAL));
    }

    /** Which share of what the module teaches the learner has. */
    private static double wasted(CatalogueSnapshot catalogue, LearnerSnapshot learner, ModuleId module, Policy policy) {
        int number = catalogue.numberOf(module);
        int all = 0;
        int known = 0;
        for (int i = 0; i < catalogue.taughtCount(number); i++) {
            int level =
                    catalogue.taughtLevel(number, i) == 0 ? policy.assumedLevel() : catalogue.taughtLevel(number, i);
            int actual = learner.levels().getOrDefault(catalogue.competence(catalogue.taught(number, i)), 0);
            int from = presupposed(catalogue, number, catalogue.taught(number, i));
            all += Math.max(0, level - from);
            known += Math.max(0, Math.min(level, actual) - from);
        }
        return all == 0 ? 0 : (double) known / all;
    }

    private static int presupposed(CatalogueSnapshot catalogue, int module, int competence) {
        for (int i = 0; i < catalogue.requiredCount(module); i++) {
            if (catalogue.required(module, i) == competence) {
                return catalogue.requiredLevel(module, i);
            }
        }
        return 0;
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
                learner.declined());
    }

    private static Set<ModuleId> now(Curriculum plan) {
        return plan.entries().stream().map(Entry::module).collect(Collectors.toSet());
    }

    private void report() {
        String plans = hours.size() + " plans under the standard policy";
        report.add("plan.sense.hours.mean", Sample.of(hours).mean(), "h in the current stage", plans);
        report.add("plan.sense.hours.p95", Sample.of(hours).percentile(95), "h in the current stage");
        report.add("plan.sense.hours.max", Sample.of(hours).max(), "h in the current stage");
        report.add("plan.sense.modules.mean", Sample.of(modules).mean(), "in the current stage");
        report.add("plan.sense.modules.p95", Sample.of(modules).percentile(95), "in the current stage");
        report.add("plan.sense.modules.max", Sample.of(modules).max(), "in the current stage");
        report.add("plan.sense.overBudget", Sample.of(overBudget).mean(), "% of plans, those with duties left aside");
        report.add("plan.sense.stretched", stretched, "entries");
        report.add("plan.sense.overfull", overfull, "weeks without presence");
        report.add("plan.sense.assumedAlone", assumedAlone, "entries");
        report.add("plan.sense.jobBehindGoal", jobBehindGoal, "entries");
        report.add("plan.sense.waste", 100 * wastedHours / Math.max(1, allHours), "% of hours");
        report.add(
                "plan.sense.change",
                Sample.of(changes).mean(),
                "% of modules",
                "after a level, a module, four hours more or less a year, half an hour more a week");
        report.add("plan.sense.questions", Sample.of(questions).median(), "until the stage is that of full knowledge");
    }
}

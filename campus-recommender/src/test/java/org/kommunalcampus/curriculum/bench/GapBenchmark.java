package org.kommunalcampus.curriculum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.PlanningQuestion;
import org.kommunalcampus.curriculum.engine.Unlimited;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;

/**
 * How far plans are from the best possible ones. Dates are left out of the instances, as the exact model knows none; everything else counts: prerequisites
 * with cycles and alternatives, levels, languages, completions, refusals, pins, and all rules of cost and weight.
 */
final class GapBenchmark {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int REPEATS = 3;
    private static final int FEWEST_HOURS = 16;
    /** Learners of another region than the one that the planner is warmed up with. */
    private static final int FIRST = 500_000;

    private final Report report;
    private final Scale scale;
    private final TimeLeft time;

    GapBenchmark(Report report, Scale scale, TimeLeft time) {
        this.report = report;
        this.scale = scale;
        this.time = time;
    }

    /** One instance, solved by both. */
    private record Pair(long planned, long best, boolean proven, long plannerNanos, long solverNanos) {
        double percent() {
            return best == 0 ? 0 : 100.0 * Math.abs(planned - best) / best;
        }
    }

    void run(Region region) {
        report.heading("Distance from the optimum of CP-SAT");
        var catalogue = region.catalogueWithoutDates();
        run(catalogue, i -> region.learner(FIRST + i).snapshotWithoutDates(), scale.instances(), "");
    }

    /** Compares on as many instances, for all gaps at least cost and for a stage of some hours and eight modules. */
    void run(CatalogueSnapshot catalogue, IntFunction<LearnerSnapshot> learners, int instances, String size) {
        var full = new ArrayList<Pair>();
        var stages = new ArrayList<Pair>();
        long end = System.nanoTime() + time.atMost(scale.phase()).toNanos();
        for (int i = 0; i < instances && System.nanoTime() < end; i++) {
            var learner = learners.apply(i);
            full.add(forAllGaps(catalogue, learner));
            inStage(catalogue, learner, FEWEST_HOURS + i % 6 * FEWEST_HOURS / 2).ifPresent(stages::add);
        }
        reportFull(full, instances, size);
        reportStages(stages, instances, size);
    }

    private Pair forAllGaps(CatalogueSnapshot catalogue, LearnerSnapshot learner) {
        var question = new PlanningQuestion(catalogue, learner, Unlimited.policy(), Region.TODAY);
        var answer = ExactSolver.leastCost(question, PATIENCE);
        return compare(catalogue, learner, Unlimited.policy(), answer, question::cost, true);
    }

    /** Empty if the stage cannot hold what the learner is obliged to. */
    private Optional<Pair> inStage(CatalogueSnapshot catalogue, LearnerSnapshot learner, int hours) {
        var policy = PlanningQuestion.under(60 * hours);
        var question = new PlanningQuestion(catalogue, learner, policy, Region.TODAY);
        var plan = Planner.plan(catalogue, learner, policy, Region.TODAY);
        if (!question.inTime(plan)) {
            return Optional.empty();
        }
        var now = question.numbers(plan).boxed().collect(Collectors.toSet());
        return ExactSolver.greatestValue(question, module -> !now.contains(module), PATIENCE)
                .map(answer -> compare(catalogue, learner, policy, answer, question::value, false));
    }

    private interface Measure {
        long of(Curriculum plan);
    }

    private static Pair compare(
            CatalogueSnapshot catalogue,
            LearnerSnapshot learner,
            Policy policy,
            ExactSolver.Answer answer,
            Measure measure,
            boolean least) {
        long start = ThreadUse.cpuNanos();
        for (int i = 1; i < REPEATS; i++) {
            Planner.plan(catalogue, learner, policy, Region.TODAY);
        }
        long planned = measure.of(Planner.plan(catalogue, learner, policy, Region.TODAY));
        long nanos = (ThreadUse.cpuNanos() - start) / REPEATS;
        boolean beaten = least ? planned < answer.value() : planned > answer.value();
        if (answer.proven() && beaten) {
            throw new IllegalStateException(
                    "the planner's %d beats the proven optimum %d: they do not solve the same task"
                            .formatted(planned, answer.value()));
        }
        return new Pair(planned, answer.value(), answer.proven(), nanos, answer.cpuNanos());
    }

    private void reportFull(List<Pair> pairs, int asked, String size) {
        long proven = pairs.stream().filter(Pair::proven).count();
        var percents =
                Sample.of(pairs.stream().filter(Pair::proven).map(Pair::percent).toList());
        report.add(
                "gap.mean" + size,
                percents.mean(),
                "%",
                "%d of %d instances tried, %d of them proven optimal, the others left out"
                        .formatted(pairs.size(), asked, proven));
        report.add("gap.p95" + size, percents.percentile(95), "%");
        report.add("gap.worst" + size, percents.max(), "%");
        report.add("gap.optimalShare" + size, optimalShare(pairs), "%");
        report.add(
                "solver.ratio" + size,
                nanos(pairs, true) / nanos(pairs, false),
                "times the planner's CPU",
                "%.1f ms against %.2f ms"
                        .formatted(nanos(pairs, true) / pairs.size() / 1e6, nanos(pairs, false) / pairs.size() / 1e6));
    }

    private void reportStages(List<Pair> pairs, int asked, String size) {
        long proven = pairs.stream().filter(Pair::proven).count();
        var percents =
                Sample.of(pairs.stream().filter(Pair::proven).map(Pair::percent).toList());
        report.add(
                "gap.hours.mean" + size,
                percents.mean(),
                "%",
                "%d of %d stages of 16 to 56 hours proven optimal, where obligations alone do not exceed them"
                        .formatted(proven, asked));
        report.add("gap.hours.p95" + size, percents.percentile(95), "%");
        report.add("gap.hours.worst" + size, percents.max(), "%");
        report.add("gap.hours.optimalShare" + size, optimalShare(pairs), "%");
    }

    private static double optimalShare(List<Pair> pairs) {
        var proven = pairs.stream().filter(Pair::proven).toList();
        long hits =
                proven.stream().filter(pair -> pair.planned() == pair.best()).count();
        return 100.0 * hits / Math.max(1, proven.size());
    }

    private static double nanos(List<Pair> pairs, boolean solver) {
        return pairs.stream()
                .mapToLong(pair -> solver ? pair.solverNanos() : pair.plannerNanos())
                .sum();
    }
}

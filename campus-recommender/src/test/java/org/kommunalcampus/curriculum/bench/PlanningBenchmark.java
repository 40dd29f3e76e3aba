package org.kommunalcampus.curriculum.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kommunalcampus.curriculum.engine.PlanningQuestion;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.Policy;

/** What a plan costs, and how that grows with learners and modules: the engine alone, in memory. */
final class PlanningBenchmark {
    private static final int WARM_UP = 3_000;

    private final Report report;
    private final Scale scale;
    private final TimeLeft time;
    private final long seed;
    private final Region region;
    /** CPU seconds of one plan at the usual size, 0 before they are measured. */
    private double perPlan;

    PlanningBenchmark(Report report, Scale scale, TimeLeft time, long seed) {
        this.report = report;
        this.scale = scale;
        this.time = time;
        this.seed = seed;
        region = new Region(seed, scale.modules(), scale.competences());
    }

    /** Measures at the usual size and at fewer learners; answers the CPU seconds of one plan at the usual size. */
    double run() {
        report.heading("Planning, in memory");
        describe();
        warmUp();
        perPlan = measure(region, scale.learners(), "", "[%d learners, in memory]".formatted(scale.learners()));
        for (int learners : scale.learnerSizes()) {
            if (learners < scale.learners()) {
                report.add(
                        "plan.growth",
                        perPlan / measure(learners),
                        "times",
                        "CPU per plan with %d learners by that with %d".formatted(scale.learners(), learners));
            }
        }
        return perPlan;
    }

    /** Measures with more learners, and with fewer and more modules. */
    void runOtherSizes() {
        report.heading("Planning at other sizes, in memory");
        for (int modules : scale.moduleSizes()) {
            var other = new Region(seed, modules, scale.competences());
            String size = "[" + modules + " modules]";
            double seconds = measure(other, scale.sample(), size, size);
            report.add(
                    "plan.ratio" + size,
                    seconds / perPlan,
                    "times",
                    "CPU per plan by that with %d modules".formatted(scale.modules()));
        }
        scale.learnerSizes().stream()
                .filter(learners -> learners > scale.learners())
                .forEach(this::measure);
    }

    private double measure(int learners) {
        String size = "[" + learners + " learners]";
        boolean alsoOnDatabase = learners == scale.fewLearners();
        return measure(region, learners, size, alsoOnDatabase ? size.replace("]", ", in memory]") : size);
    }

    /** The kind of catalogue that plans are made on, so that figures can be compared. */
    private void describe() {
        var catalogue = region.catalogueWithoutDates();
        var relevant = IntStream.range(0, Math.min(300, scale.learners()))
                .mapToObj(i -> new PlanningQuestion(
                        catalogue, region.learner(i).snapshotWithoutDates(), Policy.standard(), Region.TODAY))
                .toList();
        report.add(
                "region.gaps",
                Sample.of(relevant.stream().map(q -> q.gaps().size()).toList()).mean(),
                "per learner");
        report.add(
                "region.relevant",
                Sample.of(relevant.stream().map(q -> q.modules().length).toList())
                        .mean(),
                "modules per learner");
        report.add(
                "region.onCycles",
                Sample.of(relevant.stream().map(q -> new Supports(q).onCycles()).toList())
                        .mean(),
                "modules per learner");
    }

    private void warmUp() {
        var run = new PlanningRun(region.catalogue(), i -> region.learner(i).snapshot(), Reach.none());
        run.run(
                1_000_000,
                Math.min(WARM_UP, 10 * scale.sample()),
                time.atMost(scale.phase().dividedBy(4)));
    }

    /** CPU seconds per plan. */
    private double measure(Region of, int learners, String size, String sizeOfReach) {
        var reach = new Reach(of.newModules(scale.changes()), some(of.modules()));
        var run = new PlanningRun(of.catalogue(), i -> of.learner(i).snapshot(), reach);
        run.run(0, learners, time.atMost(scale.phase()));
        String remark = run.count() < learners ? "%d of them, then time was up".formatted(run.count()) : "";
        var micros = run.micros();
        report.add("plan.p50" + size, micros.median(), "µs", remark);
        report.add("plan.p99" + size, micros.percentile(99), "µs");
        report.add("plan.mean" + size, micros.mean(), "µs");
        report.add("plan.allocated" + size, run.bytes().mean(), "bytes per plan");
        report.add(
                "plan.allocated.ratio" + size,
                run.bytes().mean() / run.documents().mean(),
                "times the stored plan",
                "which has %.0f bytes on average".formatted(run.documents().mean()));
        report.add("plans.perSecondPerCore" + size, 1e6 / micros.mean(), "plans");
        reportReach(reach, sizeOfReach);
        return micros.mean() / 1e6;
    }

    private void reportReach(Reach reach, String size) {
        for (boolean published : new boolean[] {true, false}) {
            String name = published ? "publish." : "withdraw.";
            var shares = reach.shares(published);
            report.add(name + "mean" + size, shares.mean(), "% of planning everybody", "in memory, planning alone");
            report.add(name + "p50" + size, shares.median(), "% of planning everybody");
            report.add(name + "max" + size, shares.max(), "% of planning everybody");
        }
    }

    private List<EngineModule> some(List<EngineModule> modules) {
        return new SplittableRandom(seed)
                .ints(0, modules.size())
                .distinct()
                .limit(Math.min(scale.changes(), modules.size()))
                .mapToObj(modules::get)
                .toList();
    }
}

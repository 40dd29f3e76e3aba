package org.kommunalcampus.curriculum.bench;

/** The planner on a real graph of prerequisites. */
final class MetacademyBenchmark {
    private static final String SIZE = "[metacademy]";

    private final Report report;
    private final Scale scale;
    private final TimeLeft time;

    MetacademyBenchmark(Report report, Scale scale, TimeLeft time) {
        this.report = report;
        this.scale = scale;
        this.time = time;
    }

    void run(GapBenchmark gaps) {
        report.heading("The prerequisite graph of Metacademy");
        var metacademy = new Metacademy();
        var run = new PlanningRun(metacademy.catalogue(), metacademy::learner, Reach.none());
        run.run(0, scale.sample(), time.atMost(scale.phase().dividedBy(6)));
        report.add("plan.p50" + SIZE, run.micros().median(), "µs");
        report.add("plan.p99" + SIZE, run.micros().percentile(99), "µs");
        report.add("plan.allocated" + SIZE, run.bytes().mean(), "bytes per plan");
        report.add("plans.perSecondPerCore" + SIZE, 1e6 / run.micros().mean(), "plans");
        gaps.run(metacademy.catalogue(), metacademy::learner, scale.instances() / 3 + 1, SIZE);
    }
}

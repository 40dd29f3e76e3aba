package org.kommunalcampus.curriculum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kommunalcampus.catalogue.search.SearchBenchmark;
import org.springframework.context.ApplicationContext;

/**
 * Runs the whole benchmark, the figures that matter most first: {@code Benchmark FOLDER full|quick|sizes}; with sizes it measures plans among few and many modules alone. The folder is where {@code bench.json} and
 * {@code bench.md} go, also after a run that failed on the way. A full run that misses a goal ends with status 1.
 */
public final class Benchmark {
    private static final String FULL = "full";
    private static final String QUICK = "quick";
    private static final String SIZES = "sizes";
    private static final long SEED = 20_261_125;

    private final Report report;
    private final Scale scale;
    private final TimeLeft time;
    private final PlanningBenchmark planning;
    private final GapBenchmark gaps;

    Benchmark(Report report, Scale scale) {
        this.report = report;
        this.scale = scale;
        time = new TimeLeft(scale.whole());
        planning = new PlanningBenchmark(report, scale, time, SEED);
        gaps = new GapBenchmark(report, scale, time);
    }

    public static void main(String[] arguments) throws IOException {
        String scale = arguments.length > 1 ? arguments[1] : FULL;
        long start = System.nanoTime();
        var report = new Report(System.out);
        var bench = new Benchmark(
                report,
                switch (scale) {
                    case QUICK -> Scale.quick();
                    case SIZES -> Scale.sizes();
                    default -> Scale.full();
                });
        try {
            if (scale.equals(SIZES)) {
                bench.sizes();
            } else {
                bench.everything();
            }
        } finally {
            var circumstances = circumstances(scale);
            circumstances.put("minutes", Figure.number((System.nanoTime() - start) / 60e9));
            report.finish(Path.of(arguments[0]), circumstances);
        }
        System.exit(scale.equals(QUICK) || report.fine() ? 0 : 1);
    }

    private void everything() throws IOException {
        double secondsPerPlan = engine();
        try (var campus = BenchmarkCampus.open()) {
            pipeline(campus, secondsPerPlan);
        }
        search();
        otherSizes();
    }

    /** Plans alone, among fewer and more modules. */
    private void sizes() {
        planning.run();
        planning.runOtherSizes();
    }

    /** The planner alone at the usual size: what plans cost, how good they are, whether people would follow them; answers the CPU seconds of one plan. */
    double engine() {
        double secondsPerPlan = planning.run();
        var other = new Region(SEED + 1, scale.modules(), scale.competences());
        gaps.run(other);
        new SenseBenchmark(report, scale, time).run(other);
        return secondsPerPlan;
    }

    /** The search in a catalogue of the whole country. */
    void search() throws IOException {
        report.heading("Search in the catalogue");
        var times = SearchBenchmark.run(scale.searched());
        report.add("search.index", times.indexMillis(), "ms of CPU", scale.searched() + " modules");
        report.add("search.oneMore", times.oneMoreMillis(), "ms of CPU");
        report.add("search.p50", times.slowestP50(), "µs of CPU", "of the slowest of several queries");
        report.add("search.p95", times.slowestP95(), "µs of CPU");
    }

    /** The planner alone on other regions: what there is time for at the end. */
    void otherSizes() {
        new MetacademyBenchmark(report, scale, time).run(gaps);
        planning.runOtherSizes();
    }

    /** The planner within the production pipeline, on a database; answers the region that it leaves there. */
    Region pipeline(ApplicationContext context, double secondsPerPlan) {
        var region = new Region(SEED, scale.modules(), scale.competences());
        new PipelineBenchmark(report, scale, time, region, context).run(secondsPerPlan);
        return region;
    }

    private static Map<String, Object> circumstances(String scale) {
        var map = new LinkedHashMap<String, Object>();
        map.put("scale", scale.equals(QUICK) ? "quick: a smoke test, not to be compared" : scale);
        map.put("seed", SEED);
        map.put("cores", Runtime.getRuntime().availableProcessors());
        map.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        map.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        return map;
    }
}

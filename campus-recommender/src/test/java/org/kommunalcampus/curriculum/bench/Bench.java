package org.kommunalcampus.curriculum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Runs the whole benchmark: {@code Bench FOLDER full|quick}. The folder is where {@code bench.json} and {@code bench.md} go. */
public final class Bench {
    private static final long SEED = 20_261_125;

    private final Report report;
    private final Scale scale;

    Bench(Report report, Scale scale) {
        this.report = report;
        this.scale = scale;
    }

    public static void main(String[] arguments) throws IOException {
        boolean quick = arguments.length > 1 && arguments[1].equals("quick");
        long start = System.nanoTime();
        var report = new Report(System.out);
        var bench = new Bench(report, quick ? Scale.quick() : Scale.full());
        double secondsPerPlan = bench.engine();
        try (var campus = BenchCampus.open()) {
            bench.pipeline(campus, secondsPerPlan);
        }
        var circumstances = circumstances(quick);
        circumstances.put("minutes", Figure.number((System.nanoTime() - start) / 60e9));
        report.finish(Path.of(arguments[0]), circumstances);
        System.exit(0);
    }

    /** The planner alone; answers the CPU seconds of one plan. */
    double engine() {
        double secondsPerPlan = new PlanningBench(report, scale, SEED).run();
        var gaps = new GapBench(report, scale);
        gaps.run(new Region(SEED + 1, scale.modules(), scale.competences()));
        new MetacademyBench(report, scale).run(gaps);
        return secondsPerPlan;
    }

    /** The planner within the production pipeline, on a database; answers the region that it leaves there. */
    Region pipeline(ApplicationContext context, double secondsPerPlan) {
        var region = new Region(SEED, scale.modules(), scale.competences());
        new PipelineBench(report, scale, region, context).run(secondsPerPlan);
        return region;
    }

    private static Map<String, Object> circumstances(boolean quick) {
        var map = new LinkedHashMap<String, Object>();
        map.put("scale", quick ? "quick: a smoke test, not to be compared" : "full");
        map.put("seed", SEED);
        map.put("cores", Runtime.getRuntime().availableProcessors());
        map.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        map.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        return map;
    }
}

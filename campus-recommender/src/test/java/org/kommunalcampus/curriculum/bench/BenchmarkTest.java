package org.kommunalcampus.curriculum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kommunalcampus.curriculum.PipelineAccess;
import org.kommunalcampus.curriculum.engine.Planner;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** The benchmark itself works: shown on a region as small as can be, never by its figures. */
@CapabilityTest
@DirtiesContext
class BenchmarkTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    @Test
    void theSameSeedMakesTheSameRegion() {
        var region = new Region(5, 80, 40);
        var again = new Region(5, 80, 40);

        assertThat(again.modules()).isEqualTo(region.modules());
        assertThat(again.newModules(3)).isEqualTo(region.newModules(3));
        assertThat(IntStream.range(0, 50).mapToObj(again::learner))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(region::learner).toList());
        assertThat(new Region(6, 80, 40).modules()).isNotEqualTo(region.modules());
    }

    @Test
    void aRunWritesEveryPromisedFigureAndThePipelinePlansAsTheEngineAloneDoes(@TempDir Path folder) throws IOException {
        var printed = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
        var bench = new Benchmark(report, Scale.tiny());

        try {
            double secondsPerPlan = bench.engine();
            var region = bench.pipeline(context, secondsPerPlan);
            plansEqualThoseOfTheEngine(region);
            bench.search();
            bench.otherSizes();
        } finally {
            clock.reset();
        }
        report.finish(folder, Map.of("scale", "tiny"));

        var json = Files.readString(folder.resolve("bench.json"));
        assertThat(Report.PROMISED).allSatisfy(name -> {
            assertThat(json).contains("\"" + name + "\"");
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\n" + name + " = ");
        });
        assertThat(Files.readString(folder.resolve("bench.md"))).contains("| `plan.p50` |");
    }

    private void plansEqualThoseOfTheEngine(Region region) {
        var access = new PipelineAccess(context);
        var catalogue = access.catalogue();
        var standard = Policy.standard();
        var policy = standard.withPath(standard.path().treating(Unknown.NOTHING));
        for (int i = 0; i < Scale.tiny().learners(); i++) {
            var learner = region.learner(i);
            var expected = Planner.plan(catalogue, learner.snapshot(), policy, Region.TODAY);
            assertThat(access.planOf(learner.id())).isEqualTo(PipelineAccess.visible(expected));
        }
    }
}

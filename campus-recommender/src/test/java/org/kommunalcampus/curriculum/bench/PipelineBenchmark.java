package org.kommunalcampus.curriculum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.curriculum.bench.Pipeline.Effect;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.shared.Caller;
import org.springframework.context.ApplicationContext;

/** What a rebuild of everybody costs on the database, and what single modules bring about. */
final class PipelineBenchmark {
    private static final int WARM_UPS = 2;
    private static final Caller OPERATOR = Caller.system("benchmark");

    private final Report report;
    private final Scale scale;
    private final TimeLeft time;
    private final Modules modules;
    private final Region region;
    private final Pipeline pipeline;

    PipelineBenchmark(Report report, Scale scale, TimeLeft time, Region region, ApplicationContext context) {
        this.report = report;
        this.scale = scale;
        this.time = time;
        this.region = region;
        modules = context.getBean(Modules.class);
        pipeline = new Pipeline(context, region);
        pipeline.tables().fillModules(region.newModules(scale.changes() + fewChanges()), "DRAFT");
        pipeline.tables().fillModules(List.of(region.moduleForEverybody()), "DRAFT");
    }

    /**
     * Measures at both sizes.
     *
     * @param secondsPerPlan CPU of one plan, as measured for the bound
     */
    void run(double secondsPerPlan) {
        var drafts = region.newModules(scale.changes() + fewChanges());
        var offered = some(region.modules(), scale.changes() + fewChanges());
        String few = "[%d learners]".formatted(scale.fewLearners());
        report.heading("The pipeline on MySQL, " + scale.fewLearners() + " learners");
        pipeline.growTo(scale.fewLearners());
        for (int i = 0; i < WARM_UPS; i++) {
            pipeline.rebuildAll();
            pipeline.stop();
        }
        var full = fullRebuild(secondsPerPlan, few);
        var shortPhase = scale.phase().dividedBy(4);
        withdraw(offered.subList(0, fewChanges()), full, shortPhase, few);
        publish(drafts.subList(0, fewChanges()), full, shortPhase, few);
        pipeline.stop();
        double cpuPerPlan = full.cpuSeconds() / scale.fewLearners();

        report.heading("The pipeline on MySQL, " + scale.learners() + " learners");
        pipeline.growTo(scale.learners());
        full = fullRebuild(secondsPerPlan, "");
        report.add(
                "rebuild.growth",
                full.cpuSeconds() / scale.learners() / cpuPerPlan,
                "times",
                "CPU per plan with %d learners by that with %d".formatted(scale.learners(), scale.fewLearners()));
        withdraw(offered.subList(fewChanges(), offered.size()), full, scale.phase(), "");
        publish(drafts.subList(fewChanges(), drafts.size()), full, scale.phase().multipliedBy(3), "");
        everybody(full);
        pipeline.stop();
    }

    private int fewChanges() {
        return Math.max(1, scale.changes() / 3);
    }

    private Machine.Use fullRebuild(double secondsPerPlan, String size) {
        var full = pipeline.rebuildAll();
        pipeline.stop();
        var bare = pipeline.writeBare();
        pipeline.startWorkers();
        int cores = Runtime.getRuntime().availableProcessors();
        double planning = secondsPerPlan * pipeline.learners();
        double bound = planning / cores + bare.seconds();
        report.add(
                "rebuild.full.seconds" + size,
                full.seconds(),
                "s",
                "CPU: JVM %.1f s, MySQL %.1f s".formatted(full.jvmNanos() / 1e9, full.serverNanos() / 1e9));
        report.add(
                "rebuild.full.bound" + size,
                bound,
                "s",
                "planning %.1f s of CPU on %d cores, bare batches %.1f s".formatted(planning, cores, bare.seconds()));
        report.add("rebuild.full.ratioToBound" + size, full.seconds() / bound, "times the bound");
        report.add(
                "rebuild.full.cpuRatioToBound" + size,
                full.cpuSeconds() / (planning + bare.cpuSeconds()),
                "times the bound's CPU",
                "the same reckoned in CPU time, which other programs on the machine do not disturb");
        return full;
    }

    private void withdraw(List<EngineModule> offered, Machine.Use full, Duration phase, String size) {
        var effects = effects(offered, id -> modules.withdraw(OPERATOR, id, "benchmark"), phase);
        report("withdraw.", effects, offered.size(), full, size);
    }

    private void publish(List<EngineModule> drafts, Machine.Use full, Duration phase, String size) {
        Map<ModuleId, ModuleContent> contents =
                drafts.stream().collect(Collectors.toMap(EngineModule::id, draft -> content(draft.id())));
        var effects = effects(drafts, id -> publish(id, contents.get(id)), phase);
        report("publish.", effects, drafts.size(), full, size);
    }

    /** What the changes bring about, one by one; time is kept for what follows. */
    private List<Effect> effects(List<EngineModule> changes, Consumer<ModuleId> change, Duration phase) {
        long end = System.nanoTime() + time.atMost(phase, scale.phase()).toNanos();
        var effects = new ArrayList<Effect>();
        for (var module : changes) {
            if (System.nanoTime() < end) {
                effects.add(pipeline.effectOf(() -> change.accept(module.id())));
            }
        }
        return effects;
    }

    private void report(String name, List<Effect> effects, int asked, Machine.Use full, String size) {
        String remark = effects.size() < asked ? "%d of %d, then time was up".formatted(effects.size(), asked) : "";
        var cpu = sample(effects, effect -> 100 * effect.use().cpuSeconds() / full.cpuSeconds());
        report.add(name + "mean" + size, cpu.mean(), "% of the full rebuild's CPU", remark);
        report.add(name + "p50" + size, cpu.median(), "% of the full rebuild's CPU");
        report.add(name + "max" + size, cpu.max(), "% of the full rebuild's CPU");
        var replanned = sample(effects, effect -> 100.0 * effect.replanned() / pipeline.learners());
        var changed = sample(effects, effect -> 100.0 * effect.changed() / pipeline.learners());
        report.add(name + "replanned.mean" + size, replanned.mean(), "% of learners");
        report.add(name + "replanned.p50" + size, replanned.median(), "% of learners");
        report.add(name + "replanned.max" + size, replanned.max(), "% of learners");
        report.add(name + "changed.mean" + size, changed.mean(), "% of learners");
        report.add(name + "changed.p50" + size, changed.median(), "% of learners");
        report.add(name + "changed.max" + size, changed.max(), "% of learners");
        report.add(
                name + "changedShare" + size,
                100 * changed.sum() / Math.max(1e-9, replanned.sum()),
                "% of the plans built anew");
        var seconds = sample(effects, effect -> effect.use().seconds());
        report.add(name + "seconds.mean" + size, seconds.mean(), "s", "until the last plan is written");
    }

    private void everybody(Machine.Use full) {
        report.heading("One module that touches everybody");
        ModuleId module = region.moduleForEverybody().id();
        ModuleContent content = content(module);
        var effect = pipeline.effectOf(() -> publish(module, content));
        report.add("everybody.affected", effect.replanned(), "learners");
        report.add("everybody.changed", effect.changed(), "learners");
        report.add("everybody.seconds", effect.use().seconds(), "s", "until the last plan is written");
        report.add("everybody.ratio", effect.use().seconds() / full.seconds(), "times the full rebuild");
        report.add("everybody.cpuRatio", effect.use().cpuSeconds() / full.cpuSeconds(), "times the full rebuild's CPU");
    }

    private void publish(ModuleId draft, ModuleContent content) {
        modules.goLive(OPERATOR, draft, content, Certification.byAgreement());
    }

    private ModuleContent content(ModuleId draft) {
        return ModuleContent.of(modules.inside(OPERATOR, draft).stated().withStatedLevels());
    }

    private static Sample sample(List<Effect> effects, Function<Effect, Double> value) {
        return Sample.of(effects.stream().map(value).toList());
    }

    private static List<EngineModule> some(List<EngineModule> modules, int count) {
        return new SplittableRandom(7)
                .ints(0, modules.size())
                .distinct()
                .limit(Math.min(count, modules.size()))
                .mapToObj(modules::get)
                .toList();
    }
}

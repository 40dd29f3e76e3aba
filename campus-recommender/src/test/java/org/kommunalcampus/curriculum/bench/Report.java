package org.kommunalcampus.curriculum.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Gathers the figures of a run, prints each as it comes, and writes them all at the end. */
final class Report {
    /** Figures that every run has, of whatever size. */
    static final List<String> PROMISED = List.of(
            "plan.p50",
            "plan.p99",
            "plan.allocated",
            "plan.allocated.ratio",
            "plans.perSecondPerCore",
            "gap.mean",
            "gap.p95",
            "gap.worst",
            "gap.optimalShare",
            "gap.hours.mean",
            "solver.ratio",
            "plan.sense.hours.mean",
            "plan.sense.modules.max",
            "plan.sense.overBudget",
            "plan.sense.stretched",
            "plan.sense.overfull",
            "plan.sense.assumedAlone",
            "plan.sense.outsideTarget",
            "plan.sense.jobBehindGoal",
            "plan.sense.onHolidays",
            "plan.sense.waste",
            "plan.sense.change",
            "plan.sense.questions",
            "rebuild.full.seconds",
            "rebuild.full.ratioToBound",
            "publish.mean",
            "publish.p50",
            "publish.max",
            "publish.changedShare",
            "withdraw.mean",
            "withdraw.p50",
            "withdraw.max",
            "everybody.affected",
            "everybody.seconds",
            "everybody.ratio",
            "search.index",
            "search.oneMore",
            "search.p50",
            "search.p95");

    private static final Map<String, Figure.Goal> GOALS = Map.ofEntries(
            Map.entry("gap.mean", new Figure.Goal(0.4, true)),
            Map.entry("gap.p95", new Figure.Goal(2, true)),
            Map.entry("gap.optimalShare", new Figure.Goal(85, false)),
            Map.entry("gap.hours.mean", new Figure.Goal(0.8, true)),
            Map.entry("solver.ratio", new Figure.Goal(40, false)),
            Map.entry("plan.allocated.ratio", new Figure.Goal(3, true)),
            Map.entry("rebuild.full.ratioToBound", new Figure.Goal(1.3, true)),
            Map.entry("plan.growth", new Figure.Goal(1.15, true)),
            Map.entry("rebuild.growth", new Figure.Goal(1.15, true)),
            Map.entry("publish.mean", new Figure.Goal(20, true)),
            Map.entry("plan.mean[20000 modules]", new Figure.Goal(8_000, true)),
            Map.entry("publish.mean[20000 modules]", new Figure.Goal(20, true)),
            Map.entry("withdraw.mean", new Figure.Goal(10, true)),
            Map.entry("plan.sense.overBudget", new Figure.Goal(0, true)),
            Map.entry("plan.sense.stretched", new Figure.Goal(0, true)),
            Map.entry("plan.sense.overfull", new Figure.Goal(0, true)),
            Map.entry("plan.sense.assumedAlone", new Figure.Goal(0, true)),
            Map.entry("plan.sense.outsideTarget", new Figure.Goal(0, true)),
            Map.entry("plan.sense.jobBehindGoal", new Figure.Goal(0, true)),
            Map.entry("plan.sense.onHolidays", new Figure.Goal(0, true)),
            Map.entry("plan.sense.change", new Figure.Goal(10, true)),
            Map.entry("plan.sense.questions", new Figure.Goal(8, true)),
            Map.entry("search.index", new Figure.Goal(30_000, true)),
            Map.entry("search.oneMore", new Figure.Goal(500, true)),
            Map.entry("search.p95", new Figure.Goal(100_000, true)));

    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** Says what happens now. */
    void heading(String text) {
        out.println();
        out.println("## " + text);
    }

    /** Notes a figure; a goal that it has holds at the usual size, that is, without brackets. */
    void add(String name, double value, String unit) {
        add(name, value, unit, "");
    }

    /** The same with a remark on how it came about. */
    void add(String name, double value, String unit, String remark) {
        var figure = new Figure(name, value, unit, GOALS.get(name), remark);
        figures.add(figure);
        out.println(figure.line());
    }

    List<Figure> figures() {
        return figures;
    }

    /** Whether every goal is met so far. */
    boolean fine() {
        return figures.stream().allMatch(Figure::fine);
    }

    /** Prints all figures once more and writes {@code bench.json} and {@code bench.md} into the folder. */
    void finish(Path folder, Map<String, Object> circumstances) throws IOException {
        out.println();
        out.println("## All figures");
        circumstances.forEach((name, value) -> out.println("# " + name + ": " + value));
        figures.forEach(figure -> out.println(figure.line()));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.json"), json(circumstances));
        Files.writeString(folder.resolve("bench.md"), markdown(circumstances));
        out.println();
        out.println("Written to bench.json and bench.md in " + folder.getFileName() + "/");
    }

    private String json(Map<String, Object> circumstances) {
        var document = new LinkedHashMap<String, Object>(circumstances);
        var byName = new LinkedHashMap<String, Object>();
        figures.forEach(figure -> byName.put(figure.name(), entry(figure)));
        document.put("figures", byName);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Map<String, Object> entry(Figure figure) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("value", figure.value());
        entry.put("unit", figure.unit());
        var goal = figure.goal();
        if (goal != null) {
            entry.put("goal", goal.toString());
            entry.put("met", figure.fine());
        }
        if (!figure.remark().isEmpty()) {
            entry.put("remark", figure.remark());
        }
        return entry;
    }

    private String markdown(Map<String, Object> circumstances) {
        String head = circumstances.entrySet().stream()
                .map(entry -> "- " + entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        return head + "\n\n| figure | value | unit | goal | remark |\n|---|---:|---|---|---|\n"
                + figures.stream().map(Figure::row).collect(Collectors.joining("\n")) + "\n";
    }
}

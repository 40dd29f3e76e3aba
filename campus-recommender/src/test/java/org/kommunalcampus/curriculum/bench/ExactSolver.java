package org.kommunalcampus.curriculum.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kommunalcampus.curriculum.engine.PlanningQuestion;

/**
 * Solves the planner's task exactly with CP-SAT, on one thread. A module may be chosen only if each of its demands is met by a chosen one that comes before
 * it; where demands run in a circle, a place in an order is decided for each module of the circle.
 */
public final class ExactSolver {
    static {
        Loader.loadNativeLibraries();
    }

    private final PlanningQuestion question;
    private final int[] modules;
    private final Supports supports;
    private final CpModel model = new CpModel();
    private final BoolVar[] chosen;
    private final IntVar[] place;
    private final Map<Long, Literal> before = new HashMap<>();

    /**
     * What the solver found.
     *
     * @param value of the best plan that it found
     * @param proven no plan is better
     * @param cpuNanos what the search took, building the model left aside
     */
    public record Answer(long value, boolean proven, long cpuNanos) {}

    private ExactSolver(PlanningQuestion question, IntPredicate waiting) {
        this.question = question;
        modules = question.modules();
        supports = new Supports(question);
        chosen = new BoolVar[modules.length];
        place = new IntVar[modules.length];
        for (int m = 0; m < modules.length; m++) {
            chosen[m] = model.newBoolVar("m" + m);
            place[m] = model.newIntVar(0, supports.cycleSize(m) - 1L, "p" + m);
        }
        for (int m = 0; m < modules.length; m++) {
            for (int[] demand : supports.of(m)) {
                var ways = new ArrayList<Literal>(List.of(chosen[m].not()));
                for (int other : demand) {
                    ways.add(supports.onOneCycle(m, other) ? before(other, m) : chosen[other]);
                }
                model.addBoolOr(ways.toArray(Literal[]::new));
            }
            if (question.obliged(modules[m]) && !waiting.test(modules[m])) {
                model.addEquality(chosen[m], 1);
            }
        }
    }

    /** Least cost at which all gaps are closed that can be closed. */
    public static Answer leastCost(PlanningQuestion question, Duration atMost) {
        var exact = new ExactSolver(question, module -> false);
        for (var gap : question.gaps()) {
            exact.model.addBoolOr(exact.leadingTo(gap.competence(), gap.target()));
        }
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int m = 0; m < exact.modules.length; m++) {
            cost.addTerm(exact.chosen[m], question.cost(exact.modules[m]));
        }
        exact.model.minimize(cost);
        return exact.solve(atMost).orElseThrow();
    }

    /**
     * Greatest worth beyond cost of a stage within its hours and places; empty if it cannot hold what the learner is obliged to.
     *
     * @param waiting obligations that wait for the year after
     */
    public static Optional<Answer> greatestValue(PlanningQuestion question, IntPredicate waiting, Duration atMost) {
        var exact = new ExactSolver(question, waiting);
        exact.limit();
        exact.nothingForItself();
        LinearExprBuilder value = LinearExpr.newBuilder();
        for (int m = 0; m < exact.modules.length; m++) {
            value.addTerm(exact.chosen[m], -question.cost(exact.modules[m]));
        }
        for (var gap : question.gaps()) {
            for (int level = gap.actual() + 1; level <= gap.target(); level++) {
                var reached = exact.model.newBoolVar("r" + gap.competence() + "." + level);
                exact.model.addBoolOr(exact.leadingTo(gap.competence(), level)).onlyEnforceIf(reached);
                value.addTerm(reached, (gap.weights()[level] - gap.weights()[level - 1]) * question.pointsPerWeight());
            }
        }
        exact.model.maximize(value);
        return exact.solve(atMost);
    }

    private void limit() {
        Long minutesLeft = question.minutesLeft();
        LinearExprBuilder minutes = LinearExpr.newBuilder();
        LinearExprBuilder places = LinearExpr.newBuilder();
        var beside = beside();
        for (int m = 0; m < modules.length; m++) {
            minutes.addTerm(chosen[m], question.minutes(modules[m]));
            places.addTerm(chosen[m], 1);
            places.addTerm(beside[m], -1);
        }
        if (minutesLeft != null) {
            model.addLessOrEqual(minutes, minutesLeft);
        }
        model.addLessOrEqual(places, question.places());
    }

    /**
     * Which modules are not counted: duties, and for each demand of what is not counted one that meets it. Duties need not do without
     * it, so this may be more than is really not counted, never less.
     */
    private BoolVar[] beside() {
        var beside = new BoolVar[modules.length];
        var reasons = new ArrayList<List<Literal>>();
        for (int m = 0; m < modules.length; m++) {
            beside[m] = model.newBoolVar("d" + m);
            model.addImplication(beside[m], chosen[m]);
            reasons.add(new ArrayList<>());
        }
        for (int m = 0; m < modules.length; m++) {
            for (int[] demand : supports.of(m)) {
                var one = new ArrayList<Literal>();
                for (int other : demand) {
                    var way = model.newBoolVar("w" + m + "." + other);
                    model.addImplication(way, beside[m]);
                    reasons.get(other).add(way);
                    one.add(way);
                }
                model.addAtMostOne(one.toArray(Literal[]::new));
            }
        }
        for (int m = 0; m < modules.length; m++) {
            if (!question.uncounted(modules[m])) {
                reasons.get(m).add(beside[m].not());
                model.addBoolOr(reasons.get(m).toArray(Literal[]::new));
            }
        }
        return beside;
    }

    /** What closes no gap to a stated level is chosen only if something else presupposes it. */
    private void nothingForItself() {
        var users = new ArrayList<List<Literal>>();
        for (int m = 0; m < modules.length; m++) {
            users.add(new ArrayList<>(List.of(chosen[m].not())));
        }
        for (int m = 0; m < modules.length; m++) {
            for (int[] demand : supports.of(m)) {
                for (int other : demand) {
                    users.get(other).add(chosen[m]);
                }
            }
        }
        for (int m = 0; m < modules.length; m++) {
            if (!question.carried(modules[m]) && !question.obliged(modules[m])) {
                model.addBoolOr(users.get(m).toArray(Literal[]::new));
            }
        }
    }

    private Literal[] leadingTo(int competence, int level) {
        return IntStream.range(0, modules.length)
                .filter(m -> question.taught(modules[m], competence) >= level)
                .mapToObj(m -> chosen[m])
                .toArray(Literal[]::new);
    }

    /** True only if the first is chosen and comes before the second. */
    private Literal before(int first, int second) {
        return before.computeIfAbsent((long) first << 32 | second, pair -> {
            var literal = model.newBoolVar("b" + first + "." + second);
            model.addImplication(literal, chosen[first]);
            model.addLessThan(place[first], place[second]).onlyEnforceIf(literal);
            return literal;
        });
    }

    private Optional<Answer> solve(Duration atMost) {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxTimeInSeconds(atMost.toMillis() / 1000.0);
        long start = ThreadUse.cpuNanos();
        var status = solver.solve(model);
        long cpu = ThreadUse.cpuNanos() - start;
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        return Optional.of(new Answer(Math.round(solver.objectiveValue()), status == CpSolverStatus.OPTIMAL, cpu));
    }
}

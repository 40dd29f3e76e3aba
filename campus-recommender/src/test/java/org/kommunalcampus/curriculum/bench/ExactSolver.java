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

    private ExactSolver(PlanningQuestion question) {
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
            if (question.obliged(modules[m])) {
                model.addEquality(chosen[m], 1);
            }
        }
    }

    /** Least cost at which all gaps are closed that can be closed. */
    public static Answer leastCost(PlanningQuestion question, Duration atMost) {
        var exact = new ExactSolver(question);
        for (var gap : question.gaps()) {
            exact.model.addBoolOr(exact.leadingTo(gap.competence(), gap.target()));
        }
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int m = 0; m < exact.modules.length; m++) {
            cost.addTerm(exact.chosen[m], question.cost(exact.modules[m]));
        }
        exact.model.minimize(cost);
        return exact.solve(atMost);
    }

    /** Greatest weight of gaps that can be closed within so many minutes. */
    public static Answer greatestWeight(PlanningQuestion question, int budget, Duration atMost) {
        var exact = new ExactSolver(question);
        LinearExprBuilder minutes = LinearExpr.newBuilder();
        for (int m = 0; m < exact.modules.length; m++) {
            minutes.addTerm(exact.chosen[m], Math.max(1, question.minutes(exact.modules[m])));
        }
        exact.model.addLessOrEqual(minutes, budget);
        LinearExprBuilder weight = LinearExpr.newBuilder();
        for (var gap : question.gaps()) {
            for (int level = gap.actual() + 1; level <= gap.target(); level++) {
                var reached = exact.model.newBoolVar("r" + gap.competence() + "." + level);
                exact.model.addBoolOr(exact.leadingTo(gap.competence(), level)).onlyEnforceIf(reached);
                weight.addTerm(reached, gap.weights()[level] - gap.weights()[level - 1]);
            }
        }
        exact.model.maximize(weight);
        return exact.solve(atMost);
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

    private Answer solve(Duration atMost) {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxTimeInSeconds(atMost.toMillis() / 1000.0);
        long start = ThreadUse.cpuNanos();
        var status = solver.solve(model);
        long cpu = ThreadUse.cpuNanos() - start;
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("the solver says " + status + " where the planner has a plan");
        }
        return new Answer(Math.round(solver.objectiveValue()), status == CpSolverStatus.OPTIMAL, cpu);
    }
}

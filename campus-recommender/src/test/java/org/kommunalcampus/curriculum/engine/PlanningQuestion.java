package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.rule.Commitment;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * The planner's task in bare numbers, dates left aside: what may be chosen, what it costs by the rules of the policy, what it presupposes and which gaps are
 * to be closed. Taken from the input by code of its own; only single rules are asked. For catalogues without dates and learners without bookings.
 */
public final class PlanningQuestion {
    private final CatalogueSnapshot catalogue;
    private final LearnerSnapshot learner;
    private final Situation situation;
    private final Scoring scoring;
    private final Assumptions assumptions;
    private final BitSet reachable = new BitSet();
    private final Map<Integer, Integer> highest = new HashMap<>();
    private final BitSet relevant = new BitSet();
    private final List<Gap> gaps = new ArrayList<>();

    /**
     * One competence to be raised.
     *
     * @param target the highest level asked for that can be reached
     * @param weights for each level up to the target the worth of all missing levels up to it
     */
    public record Gap(int competence, int actual, int target, long[] weights) {}

    /** A level of a competence that a module presupposes and the learner does not have. */
    public record Presupposed(int competence, int level) {}

    public PlanningQuestion(CatalogueSnapshot catalogue, LearnerSnapshot learner, Policy policy, LocalDate today) {
        this.catalogue = catalogue;
        this.learner = learner;
        situation = new Situation(catalogue, learner, policy, today);
        scoring = new Scoring(situation);
        assumptions = new Assumptions(situation, new CompetenceGaps(situation, scoring));
        findReachable();
        findGaps();
        findRelevant();
    }

    /** The standard policy with another limit to the learning time of a stage; what nobody stated counts as 0. */
    public static Policy under(int budgetMinutes) {
        var standard = Policy.standard();
        return standard.withBudget(budgetMinutes).withPath(standard.path().treating(Unknown.NOTHING));
    }

    /** Numbers of the modules that can be done and may be of use, ascending. */
    public int[] modules() {
        return relevant.stream().toArray();
    }

    /** The gaps that can be closed at least in part. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** What the module costs, with what its assumptions take off its gain. */
    public int cost(int module) {
        return scoring.cost(module) + assumptions.cost(module);
    }

    /** Whether the module may be in a stage for its own sake: it closes a gap to a level that its provider stated. */
    public boolean carried(int module) {
        return assumptions.carried(module);
    }

    /** What closing a gap of weight 1 may cost. */
    public long pointsPerWeight() {
        return situation.policy().path().pointsPerWeight();
    }

    /** Learning time that the stage may take: what is left of its budget, no more than there are free hours in it; null for no limit. */
    public @Nullable Long minutesLeft() {
        Integer left = situation.stage().leftMinutes();
        if (left == null) {
            return null;
        }
        int weekly = learner.weeklyMinutes();
        long free = 0;
        for (int day = situation.monday(); day <= situation.stageEnd(); day++) {
            int weekday = (day - situation.monday()) % 7;
            boolean open = weekday < 5
                    && !situation.calendar().blocked(day, day)
                    && !situation.calendar().holiday(day);
            free += open ? weekly / 5 + (weekday < weekly % 5 ? 1 : 0) : 0;
        }
        return Math.min(left, free);
    }

    /** How many modules the stage may hold beside duties. */
    public int places() {
        return situation.policy().path().modules();
    }

    public int minutes(int module) {
        return catalogue.module(module).minutes();
    }

    /** Whether the table of obligations puts the module into the stage, if it can be done. */
    public boolean obliged(int module) {
        var commitments = commitments(module);
        int late = situation.stageEnd() + 7 * situation.policy().dueSoonWeeks();
        return commitments.stream()
                .anyMatch(owed ->
                        !owed.commitment.waitsIfDueLater() || owed.due == null || owed.due.toEpochDay() <= late);
    }

    /** Whether the table of obligations lets the module wait where obligations alone exceed the stage. */
    public boolean mayWait(int module) {
        return commitments(module).stream().allMatch(owed -> owed.commitment.waits() > 0);
    }

    /** Whether the table of obligations puts the module beside those that a stage may hold. */
    public boolean uncounted(int module) {
        return obliged(module) && commitments(module).stream().anyMatch(owed -> !owed.commitment.countsAsModule());
    }

    private record Owed(Commitment commitment, @Nullable LocalDate due) {}

    /** What the learner insists on, or the employer does. */
    private List<Owed> commitments(int module) {
        var id = catalogue.module(module).id();
        var commitments = new ArrayList<Owed>();
        if (learner.pinned().contains(id) && !situation.completed(id)) {
            commitments.add(new Owed(Commitment.PINNED, null));
        }
        for (var assignment : learner.assigned()) {
            if (assignment.module().equals(id) && !situation.completed(id)) {
                var kind = assignment.kind();
                var row = kind == null
                        ? Commitment.RECOMMENDED
                        : kind == RequirementOrigin.LEGAL_DUTY ? Commitment.LEGAL_DUTY : Commitment.ASSIGNED;
                if (row != Commitment.RECOMMENDED || !situation.refused(module)) {
                    commitments.add(new Owed(row, assignment.due()));
                }
            }
        }
        return commitments;
    }

    /** Level to which the module teaches the competence, 0 if it does not. */
    public int taught(int module, int competence) {
        for (int i = 0; i < catalogue.taughtCount(module); i++) {
            if (catalogue.taught(module, i) == competence) {
                return situation.taughtLevel(module, i);
            }
        }
        return 0;
    }

    /** What the module presupposes and the learner does not have. */
    public List<Presupposed> presupposed(int module) {
        return IntStream.range(0, catalogue.requiredCount(module))
                .filter(i -> catalogue.requiredLevel(module, i) > situation.level(catalogue.required(module, i)))
                .mapToObj(i -> new Presupposed(catalogue.required(module, i), catalogue.requiredLevel(module, i)))
                .toList();
    }

    /** For each group of prerequisites that no completion meets the alternatives that can be done. */
    public List<int[]> groups(int module) {
        return IntStream.range(0, catalogue.groupCount(module))
                .filter(group ->
                        catalogue.alternativeIds(module, group).stream().noneMatch(situation::completed))
                .mapToObj(group -> IntStream.range(0, catalogue.alternativeCount(module, group))
                        .map(i -> catalogue.alternative(module, group, i))
                        .filter(reachable::get)
                        .toArray())
                .toList();
    }

    /** What the modules of both years of a plan cost. */
    public long cost(Curriculum plan) {
        var next = plan.next().stream().mapToInt(entry -> catalogue.numberOf(entry.module()));
        return IntStream.concat(numbers(plan), next).mapToLong(this::cost).sum();
    }

    /** Whether the learning time of a plan's current stage keeps its limit, which must be so if obligations allow it. */
    public boolean inTime(Curriculum plan) {
        Long left = minutesLeft();
        return left == null || plan.totals().minutes() <= left;
    }

    /** What the gaps that these modules close may cost, beyond what the modules do cost. */
    public long value(int[] modules) {
        long sum = 0;
        for (int module : modules) {
            sum -= cost(module);
        }
        for (var gap : gaps) {
            int level = IntStream.of(modules)
                    .map(module -> taught(module, gap.competence()))
                    .max()
                    .orElse(0);
            sum += gap.weights()[Math.clamp(level, gap.actual(), gap.target())]
                    * situation.policy().path().pointsPerWeight();
        }
        return sum;
    }

    /** The same of a plan's current stage. */
    public long value(Curriculum plan) {
        return value(numbers(plan).toArray());
    }

    /** Numbers of the modules of a plan's current stage. */
    public IntStream numbers(Curriculum plan) {
        return plan.entries().stream().mapToInt(entry -> catalogue.numberOf(entry.module()));
    }

    private void findReachable() {
        var eligibility = new Eligibility(situation);
        var waiting = new BitSet();
        for (int module = 0; module < catalogue.moduleCount(); module++) {
            var obstacle = !commitments(module).isEmpty()
                    ? eligibility.obstacleToObligation(module)
                    : eligibility.obstacle(module);
            waiting.set(module, obstacle == null);
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int module = waiting.nextSetBit(0); module >= 0; module = waiting.nextSetBit(module + 1)) {
                if (canBeDone(module)) {
                    waiting.clear(module);
                    reachable.set(module);
                    changed = true;
                    for (int i = 0; i < catalogue.taughtCount(module); i++) {
                        highest.merge(catalogue.taught(module, i), situation.taughtLevel(module, i), Math::max);
                    }
                }
            }
        }
    }

    private boolean canBeDone(int module) {
        return presupposed(module).stream()
                        .allMatch(asked -> highest.getOrDefault(asked.competence(), 0) >= asked.level())
                && groups(module).stream().allMatch(alternatives -> alternatives.length > 0);
    }

    private void findGaps() {
        var open = new TreeMap<Integer, List<CompetenceRequirement>>();
        for (var requirement : learner.requirements().stream().distinct().toList()) {
            int competence = catalogue.numberOf(requirement.competence());
            if (competence >= 0
                    && requirement.level() > situation.level(competence)
                    && situation.plannable(requirement)
                    && scoring.weight(requirement) > 0) {
                open.computeIfAbsent(competence, first -> new ArrayList<>()).add(requirement);
            }
        }
        open.forEach((competence, requirements) -> {
            int actual = situation.level(competence);
            int asked = requirements.stream()
                    .mapToInt(CompetenceRequirement::level)
                    .max()
                    .orElse(0);
            int target = Math.min(asked, highest.getOrDefault(competence, 0));
            if (target > actual) {
                var weights = new long[target + 1];
                for (int level = actual + 1; level <= target; level++) {
                    weights[level] = weights[level - 1];
                    for (var requirement : requirements) {
                        weights[level] += requirement.level() >= level ? scoring.weight(requirement) : 0;
                    }
                }
                gaps.add(new Gap(competence, actual, target, weights));
            }
        });
    }

    private void findRelevant() {
        var asked = new BitSet();
        gaps.forEach(gap -> asked.set(gap.competence()));
        reachable.stream().filter(this::obliged).forEach(relevant::set);
        for (int before = -1; before != relevant.cardinality() + asked.cardinality(); ) {
            before = relevant.cardinality() + asked.cardinality();
            reachable.stream().filter(module -> teachesAny(module, asked)).forEach(relevant::set);
            for (int module : modules()) {
                presupposed(module).forEach(presupposed -> asked.set(presupposed.competence()));
                groups(module).forEach(group -> IntStream.of(group).forEach(relevant::set));
            }
        }
    }

    private boolean teachesAny(int module, BitSet asked) {
        for (int i = 0; i < catalogue.taughtCount(module); i++) {
            int competence = catalogue.taught(module, i);
            if (asked.get(competence) && situation.taughtLevel(module, i) > situation.level(competence)) {
                return true;
            }
        }
        return false;
    }
}

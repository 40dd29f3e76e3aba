package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * The part of the catalogue that matters to one learner, numbered anew and as small as can be: what is met already is left
 * out. Both numberings ascend with the ids.
 */
final class RelevantCatalogue {
    /** Where arrays come from. */
    final ArrayPool pool;
    /** Number of modules. */
    final int size;
    /** Number of competences. */
    final int competences;
    /** Number of codes. */
    final int codes;
    /** Number in the catalogue of each module. */
    final int[] module;
    /** Number in the catalogue of each competence. */
    final int[] competence;
    /** Cost of each module in points, and what its assumptions take off its gain. */
    final int[] cost;
    /** Learning time of each module. */
    final int[] minutes;
    /** For each module the codes that it teaches, those of no use left out. */
    final IntLists teaches;
    /** For each module the codes that it presupposes and that are not met. */
    final IntLists requires;
    /** For each module the groups of prerequisites that are not met. */
    final IntLists groups;
    /** For each group its alternatives. */
    final IntLists alternatives;
    /** For each competence the modules that teach it. */
    final IntLists providers;
    /** For each code the modules that presuppose it. */
    final IntLists askers;
    /** For each module the modules that name it as a prerequisite. */
    final IntLists followers;
    /** Actual level of each competence. */
    final int[] actual;
    /** Level of each competence up to which gaps can be closed; the actual level where nothing can or need be. */
    final int[] target;
    /** By code the worth of all missing levels up to this one. */
    final long[] weight;
    /** By code what closing all missing levels up to this one may cost, in points. */
    final long[] gain;

    /** Closes a gap to a level that the provider stated, so that it can be in a plan for its own sake. */
    final boolean[] carried;

    /** Must be in the plan. */
    final boolean[] obliged;
    /** Stands in the plan whether or not its prerequisites are met. */
    final boolean[] waived;
    /** Had a say in what was chosen: without any of the others the plan would be the same. */
    final boolean[] decisive;

    private int @Nullable [] byCost;

    RelevantCatalogue(
            Situation situation,
            Survey survey,
            CompetenceGaps needs,
            Obligations obligations,
            Scoring scoring,
            ArrayPool pool) {
        this.pool = pool;
        module = survey.modules;
        competence = survey.competences;
        size = survey.moduleCount;
        competences = survey.competenceCount;
        codes = competences * Code.LEVELS;
        teaches = survey.teaches.build();
        requires = survey.requires.build();
        groups = survey.groups.build();
        alternatives = survey.alternatives.build();
        providers = teaches.inverted(competences, Code::competence);
        askers = requires.inverted(codes, code -> code);
        followers = followers();
        cost = pool.ints(size);
        minutes = pool.ints(size);
        obliged = pool.flags(size);
        waived = pool.flags(size);
        decisive = pool.flags(size);
        for (int m = 0; m < size; m++) {
            cost[m] = scoring.cost(module[m]);
            minutes[m] = situation.catalogue().minutes(module[m]);
        }
        for (var id : obligations.modules()) {
            int m = numberOf(situation.catalogue().numberOf(id));
            if (m >= 0) {
                obliged[m] = true;
                waived[m] = obligations.obligedBy(id, RuleName.BEGUN);
            }
        }
        actual = pool.ints(competences);
        for (int c = 0; c < competences; c++) {
            actual[c] = situation.level(competence[c]);
        }
        target = pool.copyOf(actual, competences);
        weight = pool.longs(codes, 0);
        gain = pool.longs(codes, 0);
        for (var gap : needs.gaps()) {
            if (gap.competence() >= 0) {
                int c = survey.competence(gap.competence());
                target[c] = gap.target();
                System.arraycopy(gap.weights(), 0, weight, Code.of(c, 0), Code.LEVELS);
                for (int level = 0; level < Code.LEVELS; level++) {
                    gain[Code.of(c, level)] =
                            gap.weights()[level] * situation.policy().path().pointsPerWeight();
                }
            }
        }
        carried = pool.flags(size);
        var assumptions = new Assumptions(situation, needs);
        for (int m = 0; m < size; m++) {
            carried[m] = assumptions.carried(module[m]);
            cost[m] += assumptions.cost(module[m]);
        }
    }

    /** The modules, cheap ones first: labels that are computed in this order rarely fall a second time. */
    int[] byCost() {
        var sorted = byCost;
        if (sorted == null) {
            var keys = pool.longs(size, 0);
            for (int m = 0; m < size; m++) {
                keys[m] = ((long) cost[m] << Integer.SIZE) | m;
            }
            Arrays.sort(keys, 0, size);
            sorted = pool.ints(size);
            for (int i = 0; i < size; i++) {
                sorted[i] = (int) keys[i];
            }
            byCost = sorted;
        }
        return sorted;
    }

    /** Number of a module of the catalogue here, negative if it is not here. */
    int numberOf(int moduleOfCatalogue) {
        return Arrays.binarySearch(module, 0, size, moduleOfCatalogue);
    }

    /** Number of a competence of the catalogue here, negative if it is not here. */
    int numberOfCompetence(int competenceOfCatalogue) {
        return Arrays.binarySearch(competence, 0, competences, competenceOfCatalogue);
    }

    /** Level to which the module teaches the competence, 0 if it does not. */
    int taughtLevel(int m, int c) {
        for (int i = teaches.from(m); i < teaches.to(m); i++) {
            if (Code.competence(teaches.item(i)) == c) {
                return Code.level(teaches.item(i));
            }
        }
        return 0;
    }

    /** Whether the module can be begun whatever else is done. */
    boolean presupposesNothing(int m) {
        return waived[m] || (requires.isEmpty(m) && groups.isEmpty(m));
    }

    /** The obliged modules, ascending. */
    List<Integer> obligations() {
        var list = new ArrayList<Integer>();
        for (int m = 0; m < size; m++) {
            if (obliged[m]) {
                list.add(m);
            }
        }
        return list;
    }

    /** Lowers the targets to what can be reached at all. */
    void lowerTargets(Closures closures) {
        for (int c = 0; c < competences; c++) {
            while (target[c] > actual[c] && closures.labelOf(c, target[c]) >= Closures.NEVER) {
                target[c]--;
            }
        }
    }

    private IntLists followers() {
        var owner = pool.ints(alternatives.count());
        for (int m = 0; m < size; m++) {
            for (int i = groups.from(m); i < groups.to(m); i++) {
                owner[groups.item(i)] = m;
            }
        }
        var byModule = new IntLists.Builder(pool);
        var groupsOf = alternatives.inverted(size, alternative -> alternative);
        for (int m = 0; m < size; m++) {
            for (int i = groupsOf.from(m); i < groupsOf.to(m); i++) {
                byModule.add(owner[groupsOf.item(i)]);
            }
            byModule.endList();
        }
        return byModule.build();
    }
}

package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies.Beaten;
import org.kommunalcampus.curriculum.engine.rule.OnSessionDate;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Finds the part of the catalogue that can matter to a learner: backwards from gaps and obligations over everything that is
 * presupposed and not yet met.
 */
final class Exploration {
    private static final int NOT_ASKED = Code.LEVELS;
    private static final OnSessionDate DATES = new OnSessionDate();

    private final Situation situation;
    private final CatalogueSnapshot catalogue;
    private final Eligibility eligibility;
    private final Obligations obligations;
    private final DependencyNotes notes;
    private final int[] asked;
    /** Highest level of each competence that anything asks for as a step, 0 for none. */
    private final int[] presupposed;

    /** Lowest and highest level for which the modules that lead there as a step have been looked at. */
    private final int[] lookedDownTo;

    private final int[] lookedUpTo;

    /** By module whether the rules were asked, and what they said. */
    private final boolean[] judged;

    private final boolean[] admitted;
    private final boolean[] visited;
    private final boolean[] eligible;
    private final boolean[] begun;
    /** Competences with a gap. */
    private final boolean[] wanted;

    private final Shortlist shortlist;
    private final IntQueue competences;
    private final IntQueue modules;

    /**
     * Explores.
     *
     * @param notes is told what the plan comes to depend on
     * @param everything also looks at modules that the plan would be the same without
     */
    Exploration(
            Situation situation,
            CompetenceGaps needs,
            Obligations obligations,
            Scoring scoring,
            LearningDays days,
            DependencyNotes notes,
            ArrayPool pool,
            boolean everything) {
        this.situation = situation;
        this.catalogue = situation.catalogue();
        this.eligibility = new Eligibility(situation);
        this.obligations = obligations;
        this.notes = notes;
        asked = pool.ints(catalogue.competenceCount(), NOT_ASKED);
        lookedDownTo = pool.ints(catalogue.competenceCount(), NOT_ASKED);
        lookedUpTo = pool.ints(catalogue.competenceCount());
        presupposed = pool.ints(catalogue.competenceCount());
        judged = pool.flags(catalogue.moduleCount());
        admitted = pool.flags(catalogue.moduleCount());
        visited = pool.flags(catalogue.moduleCount());
        eligible = pool.flags(catalogue.moduleCount());
        begun = pool.flags(catalogue.moduleCount());
        competences = new IntQueue(catalogue.competenceCount(), pool);
        modules = new IntQueue(catalogue.moduleCount(), pool);
        wanted = pool.flags(catalogue.competenceCount());
        if (everything) {
            Arrays.fill(wanted, true);
        }
        var obliged = pool.flags(catalogue.moduleCount());
        var obligedIds = obligations.modules();
        shortlist = new Shortlist(
                situation, scoring, new Assumptions(situation, needs), days, obliged, !obligedIds.isEmpty(), pool);
        for (var id : obligedIds) {
            visitObligation(id);
            int module = catalogue.numberOf(id);
            if (module >= 0) {
                obliged[module] = true;
            }
        }
        nameHistory();
        for (var gap : needs.gaps()) {
            if (gap.competence() < 0) {
                notes.unknown(gap.id(), gap.actual() + 1);
            } else {
                wanted[gap.competence()] = true;
                ask(gap.competence(), gap.actual() + 1);
            }
        }
        while (!modules.isEmpty() || !competences.isEmpty()) {
            if (!modules.isEmpty()) {
                follow(modules.poll());
            } else {
                findProviders(competences.poll());
            }
        }
    }

    /** Whether the module matters and may be planned. */
    boolean eligible(int module) {
        return eligible[module];
    }

    /** Whether the learner has begun the module, so that what it presupposes does not matter any more. */
    boolean begun(int module) {
        return begun[module];
    }

    /** Lowest level of the competence that is of use; above 8 if none is. */
    int lowestUseful(int competence) {
        return asked[competence];
    }

    /** Which modules are beaten as steps to the competence by some that are noted; null for none or if it is more than a step. */
    @Nullable
    Beaten beaten(int competence) {
        return wanted[competence] ? null : shortlist.beaten(competence, presupposed[competence], notes);
    }

    /** Notes packages and what was completed within the stage. */
    private void nameHistory() {
        for (var wish : situation.learner().packages()) {
            wish.modules().forEach(notes::name);
        }
        for (var done : situation.learner().completed()) {
            if (done.on() != null && !done.on().isBefore(situation.stage().from())) {
                notes.name(done.module());
            }
        }
    }

    private void visitObligation(ModuleId id) {
        notes.name(id);
        int module = catalogue.numberOf(id);
        if (module < 0) {
            obligations.giveUp(id, null);
            return;
        }
        look(module);
        begun[module] = obligations.obligedBy(id, RuleName.BEGUN);
        var obstacle = obstacleToObligation(module, id);
        if (obstacle != null) {
            obligations.giveUp(id, obstacle);
            return;
        }
        eligible[module] = true;
        modules.offer(module);
    }

    private @Nullable RuleName obstacleToObligation(int module, ModuleId id) {
        if (begun[module]) {
            return null;
        }
        var obstacle = eligibility.obstacleToObligation(module);
        if (obstacle == RuleName.SESSION_WITH_SEAT && DATES.accepted(situation, module) != null) {
            return null;
        }
        var enrolment = situation.enrolment(id);
        if (obstacle == null || enrolment == null) {
            return obstacle;
        }
        boolean dated = !catalogue.module(module).sessions().isEmpty();
        boolean dateStands = catalogue.module(module).sessions().stream()
                .anyMatch(session -> session.id().equals(enrolment.session()));
        return !dated || dateStands ? null : obstacle;
    }

    private void visit(int module) {
        if (!visited[module]) {
            look(module);
            if (admits(module)) {
                eligible[module] = true;
                modules.offer(module);
            }
        }
    }

    private boolean admits(int module) {
        if (!judged[module]) {
            judged[module] = true;
            admitted[module] = eligibility.obstacle(module) == null;
        }
        return admitted[module];
    }

    private void look(int module) {
        visited[module] = true;
        notes.nameCircle(module);
    }

    private void ask(int competence, int level) {
        if (level < asked[competence] || level > presupposed[competence]) {
            asked[competence] = Math.min(asked[competence], level);
            presupposed[competence] = Math.max(presupposed[competence], level);
            competences.offer(competence);
        }
    }

    private void findProviders(int competence) {
        if (!wanted[competence]) {
            findSteps(competence);
            return;
        }
        for (int i = 0; i < catalogue.providerCount(competence); i++) {
            int module = catalogue.provider(competence, i);
            if (!visited[module] && situation.taughtTo(module, competence) >= asked[competence]) {
                visit(module);
            }
        }
    }

    /** Looks at what leads to a level that is only presupposed, as far as nothing better beats it and this was not found out before. */
    private void findSteps(int competence) {
        shortlist.begin(competence);
        if (gather(competence, false)) {
            gather(competence, true);
        }
        int count = catalogue.providerCount(competence);
        for (int i = 0; i < count; i++) {
            int level = level(competence, i);
            boolean isNew = level < lookedDownTo[competence] || level > lookedUpTo[competence];
            if (level >= asked[competence] && isNew) {
                int module = catalogue.cheapestFirst(competence, i);
                if (!visited[module]
                        && !shortlist.beats(module, competence, Math.min(level, presupposed[competence]))) {
                    visit(module);
                }
            }
        }
        lookedDownTo[competence] = asked[competence];
        lookedUpTo[competence] = presupposed[competence];
    }

    /**
     * Gathers what may beat others, first what presupposes nothing, then what presupposes a level of the same competence.
     *
     * @return whether some were left for the other turn
     */
    private boolean gather(int competence, boolean presupposing) {
        boolean others = false;
        int count = catalogue.providerCount(competence);
        for (int i = 0; i < count; i++) {
            int level = level(competence, i);
            if (level >= asked[competence] && level < lookedDownTo[competence]) {
                int module = catalogue.cheapestFirst(competence, i);
                int own = shortlist.suitability(module, competence);
                boolean inTurn = own >= 0 && presupposing == own > 0;
                others |= own >= 0 && !inTurn;
                if (inTurn && !shortlist.beats(module, competence, level) && admits(module)) {
                    shortlist.add(module, competence, level, own);
                }
            }
        }
        return others;
    }

    private int level(int competence, int i) {
        int stated = catalogue.cheapestFirstLevel(competence, i);
        return stated == 0 ? situation.policy().assumedLevel() : stated;
    }

    private void follow(int module) {
        if (begun[module]) {
            return;
        }
        for (int i = 0; i < catalogue.requiredCount(module); i++) {
            int competence = catalogue.required(module, i);
            if (catalogue.requiredLevel(module, i) > situation.level(competence)) {
                ask(competence, catalogue.requiredLevel(module, i));
            }
        }
        for (int group = 0; group < catalogue.groupCount(module); group++) {
            if (!situation.meetsGroup(module, group)) {
                for (int i = 0; i < catalogue.alternativeCount(module, group); i++) {
                    visit(catalogue.alternative(module, group, i));
                }
                notes.nameGroup(module, group);
            }
        }
    }
}

package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
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
    private final int[] asked;
    /** Highest level of each competence that anything asks for as a step, 0 for none. */
    private final int[] presupposed;

    /** Lowest and highest level for which the modules that lead there as a step have been looked at. */
    private final int[] lookedDownTo;

    private final int[] lookedUpTo;

    private final boolean[] visited;
    private final boolean[] named;
    private final boolean[] eligible;
    private final boolean[] begun;
    /** Competences with a gap. */
    private final boolean[] wanted;

    private final Shortlist shortlist;
    /** Modules named somewhere that the catalogue does not hold. */
    private final Set<ModuleId> others = new HashSet<>();

    private final List<PlanDependencies.Asked> unknown = new ArrayList<>();
    private final Map<Integer, Integer> askedInQuestions = new HashMap<>();
    private final IntQueue competences;
    private final IntQueue modules;

    /**
     * Explores.
     *
     * @param everything also looks at modules that the plan would be the same without
     */
    Exploration(
            Situation situation,
            CompetenceGaps needs,
            Obligations obligations,
            Scoring scoring,
            LearningDays days,
            ArrayPool pool,
            boolean everything) {
        this.situation = situation;
        this.catalogue = situation.catalogue();
        this.eligibility = new Eligibility(situation);
        this.obligations = obligations;
        asked = pool.ints(catalogue.competenceCount(), NOT_ASKED);
        lookedDownTo = pool.ints(catalogue.competenceCount(), NOT_ASKED);
        lookedUpTo = pool.ints(catalogue.competenceCount());
        presupposed = pool.ints(catalogue.competenceCount());
        visited = pool.flags(catalogue.moduleCount());
        named = pool.flags(catalogue.moduleCount());
        eligible = pool.flags(catalogue.moduleCount());
        begun = pool.flags(catalogue.moduleCount());
        competences = new IntQueue(catalogue.competenceCount(), pool);
        modules = new IntQueue(catalogue.moduleCount(), pool);
        wanted = pool.flags(catalogue.competenceCount());
        var obliged = pool.flags(catalogue.moduleCount());
        shortlist = new Shortlist(situation, scoring, new Assumptions(situation, needs), days, obliged, pool);
        if (everything) {
            Arrays.fill(wanted, true);
        }
        for (var id : obligations.modules()) {
            visitObligation(id);
            int module = catalogue.numberOf(id);
            if (module >= 0) {
                obliged[module] = true;
            }
        }
        for (var wish : situation.learner().packages()) {
            wish.modules().forEach(this::name);
        }
        for (var done : situation.learner().completed()) {
            if (done.on() != null && !done.on().isBefore(situation.stage().from())) {
                name(done.module());
            }
        }
        for (var gap : needs.gaps()) {
            if (gap.competence() < 0) {
                unknown.add(new PlanDependencies.Asked(gap.id(), gap.actual() + 1));
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

    /** Notes that the plan asks about the competence above a level, and rests on the module's closing it best. */
    void noteQuestion(int competence, int level, int module) {
        askedInQuestions.merge(competence, level + 1, Math::min);
        named[module] = true;
    }

    /** Notes a competence above a level of which the plan asks nothing, as nobody teaches it to this learner. */
    void noteIdleQuestion(CompetenceGaps.Gap gap) {
        if (gap.competence() < 0) {
            unknown.add(new PlanDependencies.Asked(gap.id(), gap.actual() + 1));
        } else {
            askedInQuestions.merge(gap.competence(), gap.actual() + 1, Math::min);
        }
    }

    /**
     * What the plan depends on: of the modules looked at those that had a say, that are named as obligations or prerequisites, or
     * that would close a gap which stays open.
     */
    PlanDependencies dependencies(RelevantCatalogue relevant, List<UncoveredGap> open) {
        askedInQuestions.forEach((competence, level) -> asked[competence] = Math.min(asked[competence], level));
        var competenceList = new ArrayList<PlanDependencies.Asked>(unknown);
        for (int competence = 0; competence < catalogue.competenceCount(); competence++) {
            if (asked[competence] != NOT_ASKED) {
                competenceList.add(new PlanDependencies.Asked(catalogue.competence(competence), asked[competence]));
            }
        }
        if (!unknown.isEmpty()) {
            competenceList.sort(Comparator.comparing(entry -> entry.competence().value()));
        }
        return new PlanDependencies(competenceList, touchedModules(relevant, open));
    }

    private List<ModuleId> touchedModules(RelevantCatalogue relevant, List<UncoveredGap> open) {
        for (var gap : open) {
            if (gap.cause().isChoice()) {
                continue;
            }
            int competence = catalogue.numberOf(gap.competence());
            for (int i = 0; competence >= 0 && i < catalogue.providerCount(competence); i++) {
                int module = catalogue.provider(competence, i);
                if (situation.taughtTo(module, competence) > gap.reached()) {
                    named[module] = true;
                }
            }
        }
        for (int module : situation.languages().decisive()) {
            named[module] = true;
        }
        for (int m = 0; m < relevant.size; m++) {
            if (relevant.decisive[m]) {
                named[relevant.module[m]] = true;
            }
        }
        int count = others.size();
        for (int module = 0; module < catalogue.moduleCount(); module++) {
            count += named[module] ? 1 : 0;
        }
        var ids = new ArrayList<ModuleId>(count);
        for (int module = 0; module < catalogue.moduleCount(); module++) {
            if (named[module]) {
                ids.add(catalogue.module(module).id());
            }
        }
        if (!others.isEmpty()) {
            ids.addAll(others);
            ids.sort(Comparator.naturalOrder());
        }
        return ids;
    }

    private void name(ModuleId id) {
        int module = catalogue.numberOf(id);
        if (module < 0) {
            others.add(id);
        } else {
            named[module] = true;
        }
    }

    private void visitObligation(ModuleId id) {
        int module = catalogue.numberOf(id);
        if (module < 0) {
            others.add(id);
            obligations.giveUp(id, null);
            return;
        }
        look(module);
        named[module] = true;
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
            if (eligibility.obstacle(module) == null) {
                eligible[module] = true;
                modules.offer(module);
            }
        }
    }

    /** Remembers the module, and with it the circle that decides on what it presupposes. */
    private void look(int module) {
        visited[module] = true;
        var circle = catalogue.circleOf(module);
        if (circle != null) {
            for (int member : circle) {
                named[member] = true;
            }
        }
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

    /** Looks at what leads to a level that is only presupposed, as far as nothing simpler beats it and this was not found out before. */
    private void findSteps(int competence) {
        for (int i = 0; i < catalogue.providerCount(competence); i++) {
            int module = catalogue.cheapestFirst(competence, i);
            int stated = catalogue.cheapestFirstLevel(competence, i);
            int level = stated == 0 ? situation.policy().assumedLevel() : stated;
            boolean isNew = level < lookedDownTo[competence];
            if (level >= asked[competence] && (isNew || level > lookedUpTo[competence])) {
                if (!visited[module]
                        && !shortlist.beats(module, competence, Math.min(level, presupposed[competence]))) {
                    visit(module);
                }
                if (eligible[module]) {
                    shortlist.add(module, competence, level);
                }
            }
        }
        lookedDownTo[competence] = asked[competence];
        lookedUpTo[competence] = presupposed[competence];
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
                followGroup(module, group);
            }
        }
    }

    private void followGroup(int module, int group) {
        for (int i = 0; i < catalogue.alternativeCount(module, group); i++) {
            visit(catalogue.alternative(module, group, i));
            named[catalogue.alternative(module, group, i)] = true;
        }
        var ids = catalogue.alternativeIds(module, group);
        if (ids.size() > catalogue.alternativeCount(module, group)) {
            ids.stream().filter(id -> catalogue.numberOf(id) < 0).forEach(others::add);
        }
    }
}

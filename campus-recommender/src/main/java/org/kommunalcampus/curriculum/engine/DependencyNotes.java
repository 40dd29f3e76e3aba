package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Collects what a plan depends on: the modules that had a say, that are named as obligations or prerequisites, or that would close a gap which stays open, and
 * the competences that were asked for.
 */
final class DependencyNotes {
    private static final int NOT_ASKED = Code.LEVELS;

    private final Situation situation;
    private final CatalogueSnapshot catalogue;
    private final boolean[] named;
    /** By competence of the catalogue the lowest level of which the plan asks beside what is to be learnt. */
    private final int[] questioned;
    /** Modules named somewhere that the catalogue does not hold. */
    private final Set<ModuleId> others = new HashSet<>();
    /** Competences asked for that the catalogue does not hold. */
    private final List<PlanDependencies.Asked> unknown = new ArrayList<>();

    DependencyNotes(Situation situation, ArrayPool pool) {
        this.situation = situation;
        catalogue = situation.catalogue();
        named = pool.flags(catalogue.moduleCount());
        questioned = pool.ints(catalogue.competenceCount(), NOT_ASKED);
    }

    /** Notes a module whether or not the catalogue holds it. */
    void name(ModuleId id) {
        int module = catalogue.numberOf(id);
        if (module < 0) {
            others.add(id);
        } else {
            named[module] = true;
        }
    }

    /** Notes a module of the catalogue. */
    void name(int module) {
        named[module] = true;
    }

    /** Notes the circle of prerequisites that decides on what the module presupposes. */
    void nameCircle(int module) {
        var circle = catalogue.circleOf(module);
        if (circle != null) {
            for (int member : circle) {
                named[member] = true;
            }
        }
    }

    /** Notes the alternatives of a group of prerequisites. */
    void nameGroup(int module, int group) {
        for (int i = 0; i < catalogue.alternativeCount(module, group); i++) {
            named[catalogue.alternative(module, group, i)] = true;
        }
        var ids = catalogue.alternativeIds(module, group);
        if (ids.size() > catalogue.alternativeCount(module, group)) {
            ids.stream().filter(id -> catalogue.numberOf(id) < 0).forEach(others::add);
        }
    }

    /** Notes a gap of which the plan asks nothing more, as the catalogue does not hold the competence. */
    void unknown(CompetenceId competence, int lowestLevel) {
        unknown.add(new PlanDependencies.Asked(competence, lowestLevel));
    }

    /** Notes that the plan asks about the competence above a level, and rests on the module's closing it best. */
    void question(int competence, int level, int module) {
        questioned[competence] = Math.min(questioned[competence], level + 1);
        named[module] = true;
    }

    /** Notes a competence above a level of which the plan asks nothing, as nobody teaches it to this learner. */
    void idleQuestion(CompetenceGaps.Gap gap) {
        if (gap.competence() < 0) {
            unknown(gap.id(), gap.actual() + 1);
        } else {
            questioned[gap.competence()] = Math.min(questioned[gap.competence()], gap.actual() + 1);
        }
    }

    /** All that the plan depends on. */
    PlanDependencies list(Exploration exploration, RelevantCatalogue relevant, List<UncoveredGap> open) {
        var competences = new ArrayList<PlanDependencies.Asked>(unknown);
        for (int competence = 0; competence < catalogue.competenceCount(); competence++) {
            int lowest = Math.min(questioned[competence], exploration.lowestUseful(competence));
            if (lowest < NOT_ASKED) {
                boolean questions = questioned[competence] < NOT_ASKED;
                competences.add(new PlanDependencies.Asked(
                        catalogue.competence(competence), lowest, questions ? null : exploration.beaten(competence)));
            }
        }
        if (!unknown.isEmpty()) {
            competences.sort(Comparator.comparing(asked -> asked.competence().value()));
        }
        return new PlanDependencies(competences, modules(relevant, open));
    }

    private List<ModuleId> modules(RelevantCatalogue relevant, List<UncoveredGap> open) {
        open.forEach(this::nameProviders);
        for (int module : situation.languages().decisive()) {
            named[module] = true;
        }
        for (int m = 0; m < relevant.size; m++) {
            if (relevant.decisive[m]) {
                named[relevant.module[m]] = true;
            }
        }
        var ids = new ArrayList<ModuleId>();
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

    /** What would lead further in a gap that stays open, unless it stays open by choice. */
    private void nameProviders(UncoveredGap gap) {
        int competence = catalogue.numberOf(gap.competence());
        if (competence >= 0 && !gap.cause().isChoice()) {
            for (int i = 0; i < catalogue.providerCount(competence); i++) {
                int module = catalogue.provider(competence, i);
                if (situation.taughtTo(module, competence) > gap.reached()) {
                    named[module] = true;
                }
            }
        }
    }
}

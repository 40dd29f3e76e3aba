package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.rule.PartOfPackage;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Numbers what an exploration found and collects what the modules teach and presuppose, in the new numbers. */
final class Survey {
    /** Number in the catalogue of each module. */
    final int[] modules;
    /** How many modules there are. */
    final int moduleCount;
    /** Number in the catalogue of each competence. */
    final int[] competences;
    /** How many competences there are. */
    final int competenceCount;

    final IntLists.Builder teaches;
    final IntLists.Builder requires;
    final IntLists.Builder groups;
    final IntLists.Builder alternatives;

    private final Situation situation;
    private final CatalogueSnapshot catalogue;
    private final Exploration exploration;
    private int groupCount;

    Survey(Situation situation, Exploration exploration, Obligations obligations, ArrayPool pool) {
        this.situation = situation;
        this.exploration = exploration;
        catalogue = situation.catalogue();
        teaches = new IntLists.Builder(pool);
        requires = new IntLists.Builder(pool);
        groups = new IntLists.Builder(pool);
        alternatives = new IntLists.Builder(pool);
        modules = pool.ints(catalogue.moduleCount());
        moduleCount = collectModules();
        competences = pool.ints(catalogue.competenceCount());
        competenceCount = collectCompetences();
        for (int m = 0; m < moduleCount; m++) {
            int module = modules[m];
            collectTeachings(module);
            if (!exploration.begun(module)) {
                collectPresuppositions(module);
                collectGroups(module);
                collectOrder(module, obligations);
            }
            teaches.endList();
            requires.endList();
            groups.endList();
        }
    }

    /** New number of a competence of the catalogue, negative if it does not matter. */
    int competence(int number) {
        return Arrays.binarySearch(competences, 0, competenceCount, number);
    }

    private int collectModules() {
        int count = 0;
        for (int module = 0; module < catalogue.moduleCount(); module++) {
            if (exploration.eligible(module)) {
                modules[count++] = module;
            }
        }
        return count;
    }

    private int collectCompetences() {
        int count = 0;
        for (int number = 0; number < catalogue.competenceCount(); number++) {
            if (exploration.lowestUseful(number) < Code.LEVELS) {
                competences[count++] = number;
            }
        }
        return count;
    }

    private void collectTeachings(int module) {
        for (int i = 0; i < catalogue.taughtCount(module); i++) {
            int number = catalogue.taught(module, i);
            if (situation.taughtLevel(module, i) >= exploration.lowestUseful(number)) {
                teaches.add(Code.of(competence(number), situation.taughtLevel(module, i)));
            }
        }
    }

    private void collectPresuppositions(int module) {
        for (int i = 0; i < catalogue.requiredCount(module); i++) {
            int number = catalogue.required(module, i);
            if (catalogue.requiredLevel(module, i) > situation.level(number)) {
                requires.add(Code.of(competence(number), catalogue.requiredLevel(module, i)));
            }
        }
    }

    /** What a package puts before a module is treated as a prerequisite; these groups come after those of the module itself. */
    private void collectOrder(int module, Obligations obligations) {
        if (situation.learner().packages().isEmpty()) {
            return;
        }
        var before = PartOfPackage.before(
                situation,
                catalogue.module(module).id(),
                step -> obligations.obligedBy(step, RuleName.PART_OF_PACKAGE));
        for (var step : before) {
            groups.add(groupCount++);
            alternatives.add(Arrays.binarySearch(modules, 0, moduleCount, catalogue.numberOf(step)));
            alternatives.endList();
        }
    }

    private void collectGroups(int module) {
        for (int group = 0; group < catalogue.groupCount(module); group++) {
            if (!situation.meetsGroup(module, group)) {
                groups.add(groupCount++);
                for (int i = 0; i < catalogue.alternativeCount(module, group); i++) {
                    int alternative =
                            Arrays.binarySearch(modules, 0, moduleCount, catalogue.alternative(module, group, i));
                    if (alternative >= 0) {
                        alternatives.add(alternative);
                    }
                }
                alternatives.endList();
            }
        }
    }
}

package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Numbers what an exploration found and collects what the modules teach and presuppose, in the new numbers. */
final class Survey {
    /** Number in the catalogue of each module. */
    final int[] modules;
    /** Number in the catalogue of each competence. */
    final int[] competences;

    final IntLists.Builder teaches = new IntLists.Builder();
    final IntLists.Builder requires = new IntLists.Builder();
    final IntLists.Builder groups = new IntLists.Builder();
    final IntLists.Builder alternatives = new IntLists.Builder();

    private final Situation situation;
    private final CatalogueSnapshot catalogue;
    private final Exploration exploration;
    private int groupCount;

    Survey(Situation situation, Exploration exploration, Obligations obligations) {
        this.situation = situation;
        this.exploration = exploration;
        catalogue = situation.catalogue();
        modules = exploration.eligible().stream().toArray();
        competences = asked();
        for (int module : modules) {
            boolean begun = obligations.claimedBy(catalogue.module(module).id(), RuleName.BEGUN);
            collectTeachings(module);
            if (!begun) {
                collectPresuppositions(module);
                collectGroups(module);
            }
            teaches.endList();
            requires.endList();
            groups.endList();
        }
    }

    /** New number of a competence of the catalogue, negative if it does not matter. */
    int competence(int number) {
        return Arrays.binarySearch(competences, number);
    }

    private int[] asked() {
        var numbers = new int[catalogue.competenceCount()];
        int count = 0;
        for (int number = 0; number < numbers.length; number++) {
            if (exploration.lowestUseful(number) < Code.LEVELS) {
                numbers[count++] = number;
            }
        }
        return Arrays.copyOf(numbers, count);
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

    private void collectGroups(int module) {
        for (int group = 0; group < catalogue.groupCount(module); group++) {
            if (!situation.meetsGroup(module, group)) {
                groups.add(groupCount++);
                for (int i = 0; i < catalogue.alternativeCount(module, group); i++) {
                    int alternative = Arrays.binarySearch(modules, catalogue.alternative(module, group, i));
                    if (alternative >= 0) {
                        alternatives.add(alternative);
                    }
                }
                alternatives.endList();
            }
        }
    }
}

package org.kommunalcampus.curriculum.engine.input;

import java.util.Arrays;

/** For each competence the modules that teach it: ascending, and in about the order in which they cost something to most learners. */
final class ProviderLists {
    private final int[] starts;
    private final int[] ascending;
    private final int[] cheapestFirst;
    private final byte[] levels;

    /**
     * Lists for all competences.
     *
     * @param taught by module what it teaches
     * @param usualCosts by module, not negative
     */
    ProviderLists(LevelLists taught, int modules, int competences, int[] usualCosts) {
        starts = new int[competences + 1];
        for (int module = 0; module < modules; module++) {
            for (int i = 0; i < taught.count(module); i++) {
                starts[taught.competence(module, i) + 1]++;
            }
        }
        for (int competence = 0; competence < competences; competence++) {
            starts[competence + 1] += starts[competence];
        }
        ascending = new int[taught.places()];
        var taughtTo = new byte[taught.places()];
        var next = Arrays.copyOf(starts, competences);
        for (int module = 0; module < modules; module++) {
            for (int i = 0; i < taught.count(module); i++) {
                int place = next[taught.competence(module, i)]++;
                ascending[place] = module;
                taughtTo[place] = (byte) taught.level(module, i);
            }
        }
        cheapestFirst = new int[ascending.length];
        levels = new byte[ascending.length];
        for (int competence = 0; competence < competences; competence++) {
            sort(starts[competence], starts[competence + 1], taughtTo, usualCosts);
        }
    }

    private void sort(int from, int to, byte[] taughtTo, int[] usualCosts) {
        var keys = new long[to - from];
        for (int place = from; place < to; place++) {
            keys[place - from] = ((long) usualCosts[ascending[place]] << Integer.SIZE) | place;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            int place = (int) keys[i];
            cheapestFirst[from + i] = ascending[place];
            levels[from + i] = taughtTo[place];
        }
    }

    int count(int competence) {
        return starts[competence + 1] - starts[competence];
    }

    int ascending(int competence, int i) {
        return ascending[starts[competence] + i];
    }

    int cheapestFirst(int competence, int i) {
        return cheapestFirst[starts[competence] + i];
    }

    int level(int competence, int i) {
        return levels[starts[competence] + i];
    }
}

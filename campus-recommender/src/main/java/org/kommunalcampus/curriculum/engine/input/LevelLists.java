package org.kommunalcampus.curriculum.engine.input;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Levels of competences for each module, side by side in two arrays, as plans read them for thousands of modules. */
final class LevelLists {
    private final int[] starts;
    private final int[] pairs;

    /** Lists of one module after the other, each by competence, ascending. */
    LevelLists(List<TreeMap<Integer, Integer>> levels) {
        starts = new int[levels.size() + 1];
        for (int module = 0; module < levels.size(); module++) {
            starts[module + 1] = starts[module] + 2 * levels.get(module).size();
        }
        pairs = new int[starts[levels.size()]];
        int next = 0;
        for (var list : levels) {
            for (Map.Entry<Integer, Integer> entry : list.entrySet()) {
                pairs[next++] = entry.getKey();
                pairs[next++] = entry.getValue();
            }
        }
    }

    /** How many competences the module has a level of. */
    int count(int module) {
        return (starts[module + 1] - starts[module]) / 2;
    }

    /** The i-th of these competences. */
    int competence(int module, int i) {
        return pairs[starts[module] + 2 * i];
    }

    /** The level of the i-th of these competences. */
    int level(int module, int i) {
        return pairs[starts[module] + 2 * i + 1];
    }

    /** Place of the i-th competence of the module among those of all modules. */
    int place(int module, int i) {
        return starts[module] / 2 + i;
    }

    /** How many places there are. */
    int places() {
        return pairs.length / 2;
    }
}

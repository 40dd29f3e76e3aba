package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;

/** For each chosen module the chosen modules that it rests on: those by which it can start earliest. */
final class Supports {
    private final int[] order;
    private final int[][] of;

    /**
     * Reads them off the labels.
     *
     * @param timed closures out of the chosen modules alone
     */
    Supports(Terrain terrain, Draft draft, EarliestClosures timed) {
        order = byLabel(draft.modules(), timed);
        of = new int[terrain.size][];
        for (int m : order) {
            of[m] = terrain.waived[m] ? new int[0] : supports(terrain, timed, m);
        }
    }

    /** The chosen modules, each after all that it rests on. */
    int[] order() {
        return order;
    }

    /** What the module rests on. */
    int[] of(int m) {
        return of[m];
    }

    /** Sorts by label, equal ones by number. */
    private static int[] byLabel(int[] modules, EarliestClosures timed) {
        for (int i = 1; i < modules.length; i++) {
            int m = modules[i];
            int j = i;
            for (; j > 0 && timed.label[modules[j - 1]] > timed.label[m]; j--) {
                modules[j] = modules[j - 1];
            }
            modules[j] = m;
        }
        return modules;
    }

    private static int[] supports(Terrain terrain, EarliestClosures timed, int m) {
        int competences = terrain.requires.to(m) - terrain.requires.from(m);
        var supports = new int[competences + terrain.groups.to(m) - terrain.groups.from(m)];
        int count = 0;
        for (int i = terrain.requires.from(m); i < terrain.requires.to(m); i++) {
            int code = terrain.requires.item(i);
            count = insert(supports, count, timed.via(Code.competence(code), Code.level(code)));
        }
        for (int i = terrain.groups.from(m); i < terrain.groups.to(m); i++) {
            count = insert(supports, count, timed.bestOf(terrain.groups.item(i)));
        }
        return count == supports.length ? supports : Arrays.copyOf(supports, count);
    }

    /** Keeps the first numbers sorted and distinct; answers how many they are now. */
    private static int insert(int[] sorted, int count, int number) {
        int place = Arrays.binarySearch(sorted, 0, count, number);
        if (place >= 0) {
            return count;
        }
        System.arraycopy(sorted, -place - 1, sorted, -place, count + place + 1);
        sorted[-place - 1] = number;
        return count + 1;
    }
}

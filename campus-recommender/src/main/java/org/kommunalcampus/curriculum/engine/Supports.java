package org.kommunalcampus.curriculum.engine;

import java.util.Comparator;
import java.util.stream.IntStream;

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
        order = IntStream.of(draft.modules())
                .boxed()
                .sorted(Comparator.comparing((Integer m) -> timed.label[m]).thenComparing(m -> m))
                .mapToInt(Integer::intValue)
                .toArray();
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

    private static int[] supports(Terrain terrain, EarliestClosures timed, int m) {
        var supports = IntStream.builder();
        for (int i = terrain.requires.from(m); i < terrain.requires.to(m); i++) {
            int code = terrain.requires.item(i);
            supports.add(timed.via(Code.competence(code), Code.level(code)));
        }
        for (int i = terrain.groups.from(m); i < terrain.groups.to(m); i++) {
            supports.add(timed.bestOf(terrain.groups.item(i)));
        }
        return supports.build().sorted().distinct().toArray();
    }
}

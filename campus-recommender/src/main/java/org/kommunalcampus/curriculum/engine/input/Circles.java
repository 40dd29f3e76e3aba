package org.kommunalcampus.curriculum.engine.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * Finds the circles among prerequisites, which are the strongly connected components of the modules, and breaks those that
 * nothing leads out of: again and again the module of the circle that teaches the lowest level, the smaller id if several do,
 * is allowed to come first, until each can be begun. An alternative outside the circle is taken for a way out whether or not
 * the catalogue holds it, so that a circle depends on its own modules alone.
 */
final class Circles {
    private final EngineModule[] modules;
    private final List<List<List<ModuleId>>> groups;
    private final int[][][] alternatives;
    private final int[] @Nullable [] circleOf;
    private final List<PrerequisiteCycle> cycles = new ArrayList<>();

    /**
     * Looks for circles.
     *
     * @param groups groups of prerequisites by module, each without the module itself; what is ignored is taken out
     * @param alternatives the same in numbers, without what the catalogue does not hold
     */
    Circles(EngineModule[] modules, List<List<List<ModuleId>>> groups, int[][][] alternatives) {
        this.modules = modules;
        this.groups = groups;
        this.alternatives = alternatives;
        circleOf = new int[modules.length][];
        for (int m = 0; m < modules.length; m++) {
            if (circleOf[m] == null && alternatives[m].length > 0) {
                var circle = circleAround(m);
                if (circle.length > 1) {
                    for (int member : circle) {
                        circleOf[member] = circle;
                    }
                    cycles.add(new PrerequisiteCycle(ids(circle), open(circle)));
                }
            }
        }
        for (var module : modules) {
            if (namesItself(module)) {
                cycles.add(new PrerequisiteCycle(
                        List.of(module.id()),
                        List.of(new PrerequisiteCycle.Ignored(module.id(), List.of(module.id())))));
            }
        }
    }

    /** All circles, by their first module; those of a single module last. */
    List<PrerequisiteCycle> cycles() {
        return List.copyOf(cycles);
    }

    /** The circle that the module belongs to, null if none. */
    int @Nullable [] of(int module) {
        return circleOf[module];
    }

    private static boolean namesItself(EngineModule module) {
        return module.prerequisites().stream().anyMatch(group -> group.contains(module.id()));
    }

    /** All that the module leads to and that leads back, ascending. */
    private int[] circleAround(int module) {
        var ahead = reach(module);
        var circle = new BitSet();
        if (ahead.get(module)) {
            for (int other = ahead.nextSetBit(0); other >= 0; other = ahead.nextSetBit(other + 1)) {
                if (other == module || reach(other).get(module)) {
                    circle.set(other);
                }
            }
        }
        return circle.stream().toArray();
    }

    private BitSet reach(int from) {
        var reached = new BitSet();
        var waiting = new BitSet();
        for (int m = from; m >= 0; m = waiting.nextSetBit(0)) {
            waiting.clear(m);
            for (var group : alternatives[m]) {
                for (int next : group) {
                    if (!reached.get(next)) {
                        reached.set(next);
                        waiting.set(next);
                    }
                }
            }
        }
        return reached;
    }

    /** Sees to it that each module of the circle can be begun, and names what is ignored for that. */
    private List<PrerequisiteCycle.Ignored> open(int[] circle) {
        var ignored = new ArrayList<PrerequisiteCycle.Ignored>();
        var locked = new BitSet();
        Arrays.stream(circle).forEach(locked::set);
        unlock(locked);
        while (!locked.isEmpty()) {
            int first = locked.stream()
                    .boxed()
                    .min((a, b) -> Integer.compare(level(a), level(b)))
                    .orElseThrow();
            ignore(first, locked, ignored);
            unlock(locked);
        }
        return ignored;
    }

    /** Frees what can be begun while all that is locked cannot. */
    private void unlock(BitSet locked) {
        boolean freed;
        do {
            freed = false;
            for (int m = locked.nextSetBit(0); m >= 0; m = locked.nextSetBit(m + 1)) {
                boolean free = true;
                for (int g = 0; g < alternatives[m].length; g++) {
                    free &= !waitsFor(m, g, locked);
                }
                if (free) {
                    locked.clear(m);
                    freed = true;
                }
            }
        } while (freed);
    }

    private boolean waitsFor(int m, int g, BitSet locked) {
        return alternatives[m][g].length == groups.get(m).get(g).size()
                && Arrays.stream(alternatives[m][g]).allMatch(locked::get);
    }

    private void ignore(int m, BitSet locked, List<PrerequisiteCycle.Ignored> ignored) {
        var keptGroups = new ArrayList<List<ModuleId>>();
        var keptNumbers = new ArrayList<int[]>();
        for (int g = 0; g < alternatives[m].length; g++) {
            if (waitsFor(m, g, locked)) {
                ignored.add(new PrerequisiteCycle.Ignored(
                        modules[m].id(), groups.get(m).get(g)));
            } else {
                keptGroups.add(groups.get(m).get(g));
                keptNumbers.add(alternatives[m][g]);
            }
        }
        groups.set(m, keptGroups);
        alternatives[m] = keptNumbers.toArray(int[][]::new);
    }

    private int level(int m) {
        return modules[m].teaches().stream().mapToInt(Teaching::level).max().orElse(0);
    }

    private List<ModuleId> ids(int[] circle) {
        return Arrays.stream(circle).mapToObj(m -> modules[m].id()).toList();
    }
}

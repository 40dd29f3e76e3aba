package org.kommunalcampus.curriculum.engine.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kommunalcampus.catalogue.ModuleId;

/** The modules that modules name as prerequisites, in groups of alternatives; what is ignored because of circles is left out. */
final class PrerequisiteGroups {
    private static final int[][] NONE = {};

    private final List<List<List<ModuleId>>> ids = new ArrayList<>();
    private final int[][][] alternatives;
    /** How many groups each module has, in one array as plans ask for it thousands of times. */
    private final int[] counts;

    private final Circles circles;

    /**
     * The groups of all modules.
     *
     * @param numberOf number of a module, negative for one that the catalogue does not hold
     */
    PrerequisiteGroups(EngineModule[] modules, ToIntFunction<ModuleId> numberOf) {
        alternatives = new int[modules.length][][];
        for (int i = 0; i < modules.length; i++) {
            ids.add(meaningful(modules[i]));
            alternatives[i] = numbers(ids.get(i), numberOf);
        }
        circles = new Circles(modules, ids, alternatives);
        counts = new int[modules.length];
        for (int i = 0; i < modules.length; i++) {
            counts[i] = alternatives[i].length;
        }
    }

    Circles circles() {
        return circles;
    }

    int count(int module) {
        return counts[module];
    }

    int[] alternatives(int module, int group) {
        return alternatives[module][group];
    }

    List<ModuleId> ids(int module, int group) {
        return ids.get(module).get(group);
    }

    private static int[][] numbers(List<List<ModuleId>> groups, ToIntFunction<ModuleId> numberOf) {
        return groups.isEmpty()
                ? NONE
                : groups.stream()
                        .map(group -> group.stream()
                                .mapToInt(numberOf)
                                .filter(number -> number >= 0)
                                .toArray())
                        .toArray(int[][]::new);
    }

    /** Groups without the module itself; what is empty then asks for nothing. */
    private static List<List<ModuleId>> meaningful(EngineModule module) {
        var groups = new ArrayList<List<ModuleId>>();
        for (var group : module.prerequisites()) {
            var others = group.stream()
                    .filter(id -> !id.equals(module.id()))
                    .distinct()
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                groups.add(others);
            }
        }
        groups.sort(Comparator.comparing(Object::toString));
        return groups;
    }
}

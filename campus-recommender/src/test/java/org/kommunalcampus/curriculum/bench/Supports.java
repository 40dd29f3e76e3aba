package org.kommunalcampus.curriculum.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kommunalcampus.curriculum.engine.PlanningQuestion;

/** Which modules may come before which: each demand of a module with all that could meet it, and which modules lie on a cycle of such demands. */
final class Supports {
    private final int[] modules;
    private final List<List<int[]>> demands = new ArrayList<>();
    private final int[] component;
    private final Map<Integer, Integer> componentSizes = new HashMap<>();

    /** All positions below count within the relevant modules of the question. */
    Supports(PlanningQuestion question) {
        modules = question.modules();
        for (int module : modules) {
            var own = new ArrayList<int[]>();
            for (var asked : question.presupposed(module)) {
                own.add(positions(IntStream.of(modules)
                        .filter(other ->
                                other != module && question.taught(other, asked.competence()) >= asked.level())));
            }
            question.groups(module).forEach(group -> own.add(positions(IntStream.of(group))));
            demands.add(own);
        }
        component = new Components().find();
        IntStream.of(component).forEach(number -> componentSizes.merge(number, 1, Integer::sum));
    }

    /** For each demand of the module the modules that meet it. */
    List<int[]> of(int position) {
        return demands.get(position);
    }

    /** Whether each of the two may, by way of others, presuppose the other, so that their order must be decided. */
    boolean onOneCycle(int a, int b) {
        return component[a] == component[b];
    }

    /** How many modules lie on a common cycle with this one, itself included. */
    int cycleSize(int position) {
        return componentSizes.getOrDefault(component[position], 1);
    }

    /** How many modules lie on a cycle. */
    int onCycles() {
        return (int) IntStream.range(0, modules.length)
                .filter(position -> cycleSize(position) > 1)
                .count();
    }

    private int[] positions(IntStream numbers) {
        return numbers.map(number -> Arrays.binarySearch(modules, number)).toArray();
    }

    /** Strongly connected components by Tarjan's algorithm, without recursion. */
    private final class Components {
        private final int[] found = new int[modules.length];
        private final int[] index = new int[modules.length];
        private final int[] low = new int[modules.length];
        private final int[] next = new int[modules.length];
        private final int[][] edges = new int[modules.length][];
        private final ArrayDeque<Integer> open = new ArrayDeque<>();
        private final ArrayDeque<Integer> path = new ArrayDeque<>();
        private int seen;
        private int components;

        int[] find() {
            Arrays.fill(found, -1);
            for (int i = 0; i < edges.length; i++) {
                edges[i] = demands.get(i).stream()
                        .flatMapToInt(IntStream::of)
                        .distinct()
                        .toArray();
            }
            for (int start = 0; start < found.length; start++) {
                if (index[start] == 0) {
                    enter(start);
                    while (!path.isEmpty()) {
                        advance(path.getLast());
                    }
                }
            }
            return found;
        }

        private void enter(int position) {
            index[position] = low[position] = ++seen;
            open.addLast(position);
            path.addLast(position);
        }

        private void advance(int position) {
            if (next[position] < edges[position].length) {
                int other = edges[position][next[position]++];
                if (index[other] == 0) {
                    enter(other);
                } else if (found[other] < 0) {
                    low[position] = Math.min(low[position], index[other]);
                }
                return;
            }
            path.removeLast();
            if (!path.isEmpty()) {
                low[path.getLast()] = Math.min(low[path.getLast()], low[position]);
            }
            if (low[position] == index[position]) {
                int member;
                do {
                    member = open.removeLast();
                    found[member] = components;
                } while (member != position);
                components++;
            }
        }
    }
}

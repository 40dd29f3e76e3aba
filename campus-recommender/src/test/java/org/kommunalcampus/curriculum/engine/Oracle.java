package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.EngineModule;

/** Tries all sets of modules of a tiny world without dates: what it finds cannot be beaten. */
final class Oracle {
    private final World world;
    private final Witness witness;
    private final List<EngineModule> modules;

    Oracle(World world) {
        this.world = world;
        witness = new Witness(world);
        modules = world.modules();
    }

    /** Least cost of a set that reaches all that can be reached. */
    long leastCost(ToLongFunction<ModuleId> cost) {
        var targets = reachableTargets();
        long best = Long.MAX_VALUE;
        for (int set = 0; set < 1 << modules.size(); set++) {
            long sum = sum(set, cost);
            if (sum < best && covers(set, targets) && canBeDone(set)) {
                best = sum;
            }
        }
        return best;
    }

    /** Greatest weight that a set within the budget covers. */
    long greatestWeight(int budget, ToLongFunction<Map<CompetenceId, Integer>> weight) {
        long best = 0;
        for (int set = 0; set < 1 << modules.size(); set++) {
            if (sum(set, id -> Math.max(1, witness.known(id).minutes())) <= budget && canBeDone(set)) {
                best = Math.max(best, weight.applyAsLong(levels(set)));
            }
        }
        return best;
    }

    /**
     * Greatest worth beyond cost of a set that takes no more minutes and holds no more modules; what closes no gap itself is in it only if something
     * presupposes it.
     */
    long greatestValue(long minutes, int count, PlanningQuestion question) {
        long best = 0;
        for (int set = 0; set < 1 << modules.size(); set++) {
            if (Integer.bitCount(set) <= count
                    && sum(set, id -> witness.known(id).minutes()) <= minutes
                    && canBeDone(set)) {
                best = Math.max(best, question.value(numbers(set)));
            }
        }
        return best;
    }

    private int[] numbers(int set) {
        return IntStream.range(0, modules.size())
                .filter(i -> (set >> i & 1) == 1)
                .map(i -> world.catalogue().numberOf(modules.get(i).id()))
                .toArray();
    }

    private long sum(int set, ToLongFunction<ModuleId> cost) {
        long sum = 0;
        for (int i = 0; i < modules.size(); i++) {
            sum += (set >> i & 1) == 0 ? 0 : cost.applyAsLong(modules.get(i).id());
        }
        return sum;
    }

    private Map<CompetenceId, Integer> reachableTargets() {
        var reachable = levels(doable((1 << modules.size()) - 1));
        var targets = new HashMap<CompetenceId, Integer>();
        world.learner()
                .requirements()
                .forEach(requirement -> targets.merge(
                        requirement.competence(),
                        Math.min(requirement.level(), reachable.getOrDefault(requirement.competence(), 0)),
                        Math::max));
        return targets;
    }

    private boolean covers(int set, Map<CompetenceId, Integer> targets) {
        var levels = levels(set);
        return targets.entrySet().stream()
                .allMatch(target -> levels.getOrDefault(target.getKey(), 0) >= target.getValue());
    }

    private Map<CompetenceId, Integer> levels(int set) {
        var levels = new HashMap<>(world.learner().levels());
        for (int i = 0; i < modules.size(); i++) {
            if ((set >> i & 1) == 1) {
                modules.get(i)
                        .teaches()
                        .forEach(teaching -> levels.merge(teaching.competence(), teaching.level(), Math::max));
            }
        }
        return levels;
    }

    private boolean canBeDone(int set) {
        return doable(set) == set;
    }

    /** The part of the set that can be done, one after the other. */
    private int doable(int set) {
        int done = 0;
        var levels = new HashMap<>(world.learner().levels());
        Set<ModuleId> ids = new HashSet<>();
        var left = new ArrayList<Integer>();
        for (int i = 0; i < modules.size(); i++) {
            if ((set >> i & 1) == 1) {
                left.add(i);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var i : List.copyOf(left)) {
                var module = modules.get(i);
                boolean ready = module.requires().stream()
                                .allMatch(required -> levels.getOrDefault(required.competence(), 0) >= required.level())
                        && witness.groups(module).stream()
                                .allMatch(group -> group.stream().anyMatch(ids::contains));
                if (ready) {
                    done |= 1 << i;
                    ids.add(module.id());
                    module.teaches()
                            .forEach(teaching -> levels.merge(teaching.competence(), teaching.level(), Math::max));
                    left.remove(i);
                    changed = true;
                }
            }
        }
        return done;
    }
}

package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
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

    /** By set the part of it that can be done, -1 where that was not asked yet. */
    private final int[] doable;

    Oracle(World world) {
        this.world = world;
        witness = new Witness(world);
        modules = world.modules();
        doable = new int[1 << modules.size()];
        Arrays.fill(doable, -1);
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

    /**
     * Greatest worth beyond cost of a stage that keeps its limits; empty if it cannot hold what is kept.
     *
     * @param kept obligations that are in the stage, the others wait
     */
    OptionalLong greatestValue(PlanningQuestion question, IntPredicate kept) {
        int obliged = mask(number -> question.obliged(number) && kept.test(number));
        return IntStream.range(0, 1 << modules.size())
                .filter(set -> (set & obliged) == obliged && canBeDone(set))
                .filter(set -> fits(set, question) && nothingForItself(set, obliged, question))
                .mapToLong(set -> question.value(numbers(set)))
                .max();
    }

    private boolean fits(int set, PlanningQuestion question) {
        Long left = question.minutesLeft();
        if (left != null && sum(set, id -> witness.known(id).minutes()) > left) {
            return false;
        }
        int duties = set & mask(question::uncounted);
        int counted = 0;
        for (int i = 0; i < modules.size(); i++) {
            boolean beside = (duties >> i & 1) == 1 || (doable(set & ~(1 << i)) & duties) != duties;
            counted += (set >> i & 1) == 0 || beside ? 0 : 1;
        }
        return counted <= question.places();
    }

    /** What closes no gap to a stated level is in the set only if others cannot be done without it. */
    private boolean nothingForItself(int set, int obliged, PlanningQuestion question) {
        int carried = mask(question::carried);
        for (int i = 0; i < modules.size(); i++) {
            boolean idle = ((set & ~carried & ~obliged) >> i & 1) == 1;
            if (idle && canBeDone(set & ~(1 << i))) {
                return false;
            }
        }
        return true;
    }

    private int mask(IntPredicate wanted) {
        int possible = doable((1 << modules.size()) - 1);
        int mask = 0;
        for (int i = 0; i < modules.size(); i++) {
            int number = world.catalogue().numberOf(modules.get(i).id());
            mask |= wanted.test(number) ? possible & 1 << i : 0;
        }
        return mask;
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
                learn(modules.get(i), levels);
            }
        }
        return levels;
    }

    private void learn(EngineModule module, Map<CompetenceId, Integer> levels) {
        module.teaches()
                .forEach(teaching ->
                        levels.merge(teaching.competence(), witness.taught(module, teaching.competence()), Math::max));
    }

    private boolean canBeDone(int set) {
        return doable(set) == set;
    }

    /** The part of the set that can be done, one after the other. */
    private int doable(int set) {
        if (doable[set] < 0) {
            doable[set] = find(set);
        }
        return doable[set];
    }

    private int find(int set) {
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
                    learn(module, levels);
                    left.remove(i);
                    changed = true;
                }
            }
        }
        return done;
    }
}

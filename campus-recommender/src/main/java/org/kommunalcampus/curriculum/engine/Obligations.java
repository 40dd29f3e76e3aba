package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.ImpossibleObligation;
import org.kommunalcampus.curriculum.engine.rule.Obligation;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** What must be in the plan: all obligations by module, and those that cannot be met. */
final class Obligations {
    private final TreeMap<ModuleId, List<Obligation>> byModule = new TreeMap<>();
    private final List<ImpossibleObligation> impossible = new ArrayList<>();

    Obligations(Situation situation) {
        for (var rule : Rules.OBLIGATION) {
            if (situation.policy().applies(rule.name())) {
                rule.obligations(situation).forEach(this::add);
            }
        }
        for (var list : byModule.values()) {
            list.sort(Obligation.STABLE);
        }
    }

    private void add(Obligation obligation) {
        var list = byModule.computeIfAbsent(obligation.module(), module -> new ArrayList<>(2));
        if (!list.contains(obligation)) {
            list.add(obligation);
        }
    }

    /** The obliged modules, by id. */
    List<ModuleId> modules() {
        return List.copyOf(byModule.keySet());
    }

    /** What obliges the learner to the module; empty if nothing does. */
    List<Obligation> of(ModuleId module) {
        return byModule.getOrDefault(module, List.of());
    }

    /** Whether the module is booked or begun, so that it stands whatever the rules say. */
    boolean stands(ModuleId module) {
        return obligedBy(module, RuleName.BOOKED) || obligedBy(module, RuleName.BEGUN);
    }

    /** Whether this rule obliges the learner to the module. */
    boolean obligedBy(ModuleId module, RuleName rule) {
        var list = of(module);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).rule() == rule) {
                return true;
            }
        }
        return false;
    }

    /** Takes the module off the list because the obstacle cannot be overcome; null is for what is not offered. */
    void giveUp(ModuleId module, @Nullable RuleName obstacle) {
        var dropped = byModule.remove(module);
        if (dropped != null) {
            dropped.forEach(obligation -> impossible.add(new ImpossibleObligation(
                    module, obligation.rule(), obstacle, obligation.source(), obligation.due())));
        }
    }

    /** What was given up, by module and rule. */
    List<ImpossibleObligation> impossible() {
        return List.copyOf(impossible);
    }
}

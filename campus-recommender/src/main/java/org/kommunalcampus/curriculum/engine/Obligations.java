package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.ImpossibleObligation;
import org.kommunalcampus.curriculum.engine.rule.Claim;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** What must be in the plan: all claims by module, and those that cannot be met. */
final class Obligations {
    private final TreeMap<ModuleId, List<Claim>> claims = new TreeMap<>();
    private final List<ImpossibleObligation> impossible = new ArrayList<>();

    Obligations(Situation situation) {
        for (var rule : Rules.OBLIGATION) {
            if (situation.policy().applies(rule.name())) {
                rule.claims(situation).forEach(this::add);
            }
        }
        for (var list : claims.values()) {
            list.sort(Claim.STABLE);
        }
    }

    private void add(Claim claim) {
        var list = claims.computeIfAbsent(claim.module(), module -> new ArrayList<>(2));
        if (!list.contains(claim)) {
            list.add(claim);
        }
    }

    /** The modules claimed, by id. */
    List<ModuleId> modules() {
        return List.copyOf(claims.keySet());
    }

    /** Who claims the module; empty if nobody does. */
    List<Claim> of(ModuleId module) {
        return claims.getOrDefault(module, List.of());
    }

    /** Whether the module is booked or begun, so that it stands whatever the rules say. */
    boolean stands(ModuleId module) {
        return claimedBy(module, RuleName.BOOKED) || claimedBy(module, RuleName.BEGUN);
    }

    /** Whether this rule claims the module. */
    boolean claimedBy(ModuleId module, RuleName rule) {
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
        var dropped = claims.remove(module);
        if (dropped != null) {
            dropped.forEach(claim -> impossible.add(
                    new ImpossibleObligation(module, claim.rule(), obstacle, claim.source(), claim.due())));
        }
    }

    /** What was given up, by module and rule. */
    List<ImpossibleObligation> impossible() {
        return List.copyOf(impossible);
    }
}

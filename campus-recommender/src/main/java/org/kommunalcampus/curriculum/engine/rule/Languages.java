package org.kommunalcampus.curriculum.engine.rule;

import java.util.HashMap;
import java.util.Map;

/**
 * Which languages a learner understands, and where others are the only way: a module in another language may be proposed if it leads further in something that is asked
 * of the learner than any module in a language understood.
 */
public final class Languages {
    private static final Way NONE = new Way(-1, 0);

    private final Situation situation;
    /** By language of the catalogue. */
    private final boolean[] understood;

    private final Map<Integer, Way> ways = new HashMap<>();
    private final Map<Integer, Integer> targets = new HashMap<>();

    /** How far a module in a language understood leads. */
    private record Way(int module, int level) {}

    Languages(Situation situation) {
        this.situation = situation;
        var languages = situation.catalogue().traits().languages();
        var known = situation.learner().languages();
        understood = new boolean[languages.size()];
        for (int i = 0; i < understood.length; i++) {
            understood[i] = known.isEmpty() || known.contains(languages.get(i));
        }
        for (var requirement : situation.learner().requirements()) {
            int competence = situation.catalogue().numberOf(requirement.competence());
            if (competence >= 0
                    && requirement.level() > situation.level(competence)
                    && situation.policy().weight(requirement.kind()) > 0) {
                targets.merge(competence, requirement.level(), Math::max);
            }
        }
    }

    /** Whether the learner understands the language of the module. */
    public boolean understood(int module) {
        return understood[situation.catalogue().traits().language(module)];
    }

    /** Whether the module leads further in what is asked of the learner than any in a language understood. */
    public boolean onlyWay(int module) {
        for (int i = 0; i < situation.catalogue().taughtCount(module); i++) {
            int competence = situation.catalogue().taught(module, i);
            int target = targets.getOrDefault(competence, 0);
            int taught = Math.min(situation.taughtLevel(module, i), target);
            if (taught > situation.level(competence) && taught > way(competence).level()) {
                return true;
            }
        }
        return false;
    }

    /** Numbers of the modules in a language understood that decided whether others are let in. */
    public int[] decisive() {
        return ways.values().stream()
                .mapToInt(Way::module)
                .filter(module -> module >= 0)
                .toArray();
    }

    private Way way(int competence) {
        var known = ways.get(competence);
        if (known == null) {
            known = find(competence);
            ways.put(competence, known);
        }
        return known;
    }

    private Way find(int competence) {
        var best = NONE;
        for (int i = 0; i < situation.catalogue().providerCount(competence); i++) {
            int module = situation.catalogue().provider(competence, i);
            int level = situation.taughtTo(module, competence);
            if (level > best.level() && understood(module) && offered(module)) {
                best = new Way(module, level);
            }
        }
        return best;
    }

    /** Whether no rule but that about languages keeps the module from the learner, prerequisites left aside. */
    private boolean offered(int module) {
        for (var rule : Rules.ELIGIBILITY) {
            if (!(rule instanceof LanguageUnderstood)
                    && situation.policy().applies(rule.name())
                    && !rule.admits(situation, module)) {
                return false;
            }
        }
        return true;
    }
}

package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies.Beaten;

/** What a set of changed modules may mean to plans: the modules themselves, and what they teach now. */
final class CatalogueInterest implements EncodedDependencies.Interest {

    private final Trigger trigger;
    private final BitSet modules = new BitSet(EncodedDependencies.RANGE);
    private final byte[] levels = new byte[EncodedDependencies.RANGE];
    private final Map<Integer, Least> least = new HashMap<>();

    /** The least that the modules take which teach a competence. */
    private record Least(int cost, int minutes, int end) {
        Least and(Least other) {
            return new Least(Math.min(cost, other.cost), Math.min(minutes, other.minutes), Math.min(end, other.end));
        }
    }

    /**
     * Describes the change.
     *
     * @param catalogue after the change; modules that left it teach nothing
     * @param assumedLevel to which modules teach whose provider states no level
     * @param today dates until then are over
     */
    CatalogueInterest(
            Trigger trigger,
            Collection<ModuleId> changed,
            CatalogueSnapshot catalogue,
            int assumedLevel,
            LocalDate today) {
        this.trigger = trigger;
        for (ModuleId id : changed) {
            modules.set(EncodedDependencies.number(id));
            int module = catalogue.numberOf(id);
            if (module >= 0) {
                teaches(catalogue, module, assumedLevel, (int) today.toEpochDay() + 1);
            }
        }
    }

    private void teaches(CatalogueSnapshot catalogue, int module, int assumedLevel, int ahead) {
        var takes = new Least(
                catalogue.usualCost(module),
                catalogue.minutes(module),
                catalogue.dates().earliestEnd(module, ahead));
        for (int i = 0; i < catalogue.taughtCount(module); i++) {
            int stated = catalogue.taughtLevel(module, i);
            int level = stated == 0 ? assumedLevel : stated;
            int number = EncodedDependencies.number(catalogue.competence(catalogue.taught(module, i)));
            levels[number] = (byte) Math.max(levels[number], level);
            least.merge(number, takes, Least::and);
        }
    }

    Trigger trigger() {
        return trigger;
    }

    @Override
    public int taughtLevel(int competence) {
        return levels[competence] == 0 ? -1 : levels[competence];
    }

    @Override
    public boolean beaten(int competence, Beaten beaten) {
        var takes = least.get(competence);
        return takes == null || beaten.includes(takes.cost, takes.minutes, takes.end);
    }

    @Override
    public boolean changed(int module) {
        return modules.get(module);
    }
}

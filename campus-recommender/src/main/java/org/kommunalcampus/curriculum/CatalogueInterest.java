package org.kommunalcampus.curriculum;

import java.util.BitSet;
import java.util.Collection;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;

/** What a set of changed modules may mean to plans: the modules themselves, and what they teach now. */
final class CatalogueInterest implements EncodedDependencies.Interest {

    private final Trigger trigger;
    private final BitSet modules = new BitSet(EncodedDependencies.RANGE);
    private final byte[] levels = new byte[EncodedDependencies.RANGE];

    /**
     * Describes the change.
     *
     * @param catalogue after the change; modules that left it teach nothing
     * @param assumedLevel to which modules teach whose provider states no level
     */
    CatalogueInterest(Trigger trigger, Collection<ModuleId> changed, CatalogueSnapshot catalogue, int assumedLevel) {
        this.trigger = trigger;
        for (ModuleId id : changed) {
            modules.set(EncodedDependencies.number(id));
            int module = catalogue.numberOf(id);
            if (module >= 0) {
                teaches(catalogue, module, assumedLevel);
            }
        }
    }

    private void teaches(CatalogueSnapshot catalogue, int module, int assumedLevel) {
        for (int i = 0; i < catalogue.taughtCount(module); i++) {
            int stated = catalogue.taughtLevel(module, i);
            int level = stated == 0 ? assumedLevel : stated;
            int number = EncodedDependencies.number(catalogue.competence(catalogue.taught(module, i)));
            levels[number] = (byte) Math.max(levels[number], level);
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
    public boolean changed(int module) {
        return modules.get(module);
    }
}

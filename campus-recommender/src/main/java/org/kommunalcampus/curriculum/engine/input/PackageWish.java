package org.kommunalcampus.curriculum.engine.input;

import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A package of modules that the learner chose or that the employer assigned.
 *
 * @param source id of the package
 * @param label its title, which a reason names
 * @param modules in the order in which they are to be learned
 * @param ordered whether the order matters
 */
public record PackageWish(String source, String label, List<ModuleId> modules, boolean ordered) {
    /** Keeps its own copy. */
    public PackageWish {
        modules = List.copyOf(modules);
    }

    /** The same modules in any order. */
    PackageWish inAnyOrder() {
        return new PackageWish(source, label, modules, false);
    }
}

package org.kommunalcampus.curriculum.engine.input;

import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * Modules that name each other, or one that names itself, as prerequisites. Where no alternative leads out of the circle none of
 * them could ever be begun; then so many prerequisites are ignored that each can.
 *
 * @param modules all modules of the circle, by id
 * @param ignored the prerequisites that plans ignore, by module; empty if there is a way out
 */
public record PrerequisiteCycle(List<ModuleId> modules, List<Ignored> ignored) {
    public PrerequisiteCycle {
        modules = List.copyOf(modules);
        ignored = List.copyOf(ignored);
    }

    /**
     * A group of prerequisites that plans ignore.
     *
     * @param module the module that asks for one of them
     */
    public record Ignored(ModuleId module, List<ModuleId> prerequisites) {
        public Ignored {
            prerequisites = List.copyOf(prerequisites);
        }
    }
}

package org.kommunalcampus.discussion;

import java.util.UUID;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;

/**
 * Where threads are.
 *
 * @param module what all of it is about
 * @param id of the module, session or group that the scope says
 */
public record Board(ModuleId module, Scope scope, UUID id) {

    /** The forum of the module. */
    public static Board of(ModuleId module) {
        return new Board(module, Scope.MODULE, module.value());
    }

    /** The forum of a session of the module. */
    public static Board of(ModuleId module, SessionId session) {
        return new Board(module, Scope.SESSION, session.value());
    }

    /** The board of a learning group on the module. */
    public static Board of(ModuleId module, LearningGroupId group) {
        return new Board(module, Scope.GROUP, group.value());
    }
}

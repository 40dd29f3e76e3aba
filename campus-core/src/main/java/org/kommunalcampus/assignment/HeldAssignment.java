package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/** One person's assignment that holds, as one query finds it. */
record HeldAssignment(
        UUID member,
        UUID assignment,
        UUID module,
        AssignmentKind kind,
        @Nullable LocalDate due,
        @Nullable LocalDate countsFrom) {

    AssignedModule view() {
        return new AssignedModule(new AssignmentId(assignment), new ModuleId(module), kind, due, countsFrom);
    }
}

package org.kommunalcampus.provisioning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * A step of a directory to note.
 *
 * @param member about whom, {@code null} for units and for people whom nobody knows
 * @param subject how people call it
 * @param problem code of what kept it from being taken in, or of a hint; {@code null} for neither
 * @param detail more to know about the problem
 */
public record NewStep(
        DirectoryAct act,
        @Nullable MemberId member,
        String subject,
        List<DirectoryChange> changes,
        @Nullable String problem,
        @Nullable String detail) {

    /** Keeps its own copy of the changes. */
    public NewStep {
        changes = List.copyOf(changes);
    }
}

package org.kommunalcampus.provisioning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * What a directory did, or would have done on trial.
 *
 * @param access what people call the access
 * @param member about whom, {@code null} for units and for people who are not in the list
 * @param problem code of what kept it from being taken in, or of a hint
 */
public record DirectoryStepView(
        Instant at,
        String access,
        boolean trial,
        DirectoryAct act,
        @Nullable MemberId member,
        String subject,
        List<DirectoryChange> changes,
        @Nullable String problem,
        @Nullable String detail) {

    /** Keeps its own copy of the changes. */
    public DirectoryStepView {
        changes = List.copyOf(changes);
    }
}

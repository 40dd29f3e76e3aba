package org.kommunalcampus.provisioning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a directory on trial believes to have made.
 *
 * @param name what the directory calls it
 * @param externalId the directory's own id
 * @param document all that the directory said of it, as it said it
 */
public record TrialRecord(
        UUID id,
        DirectoryEntryKind kind,
        String name,
        @Nullable String externalId,
        String document) {}

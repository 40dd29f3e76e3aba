package org.kommunalcampus.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * That the caller is asked to come into a learning group.
 *
 * @param description what it is for
 */
public record InvitationView(
        InvitationId id,
        ModuleId module,
        String moduleTitle,
        String group,
        @Nullable String description,
        Instant invitedAt) {}

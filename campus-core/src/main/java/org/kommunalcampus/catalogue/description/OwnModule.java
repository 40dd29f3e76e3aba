package org.kommunalcampus.catalogue.description;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;

/**
 * A module in its provider's list.
 *
 * @param certified whether it has a certification, which may have ended
 * @param certifiedUntil {@code null} for no end
 * @param state how far the working copy is
 * @param changedAt when the working copy changed last, {@code null} when nobody has worked on it here
 */
public record OwnModule(
        ModuleId id,
        String externalId,
        String title,
        ModuleState offer,
        boolean certified,
        @Nullable LocalDate certifiedUntil,
        DescriptionState state,
        @Nullable Instant changedAt) {}

package org.kommunalcampus.provisioning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An access of a directory as HR sees it.
 *
 * @param label what people call it
 * @param trial whether what it sends is only looked at
 * @param good whether the directory gets in by it today
 * @param lastDay the last day on which it does
 * @param usedAt about when it was last used
 * @param revokedAt when somebody ended it
 * @param version counts the changes
 */
public record DirectoryAccessView(
        DirectoryAccessId id,
        String label,
        boolean trial,
        boolean good,
        Instant createdAt,
        LocalDate lastDay,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        long version) {}

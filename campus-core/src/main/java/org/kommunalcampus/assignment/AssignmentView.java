package org.kommunalcampus.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MunicipalityId;

/**
 * An assignment as others see it.
 *
 * @param reason what people read
 * @param rule the rule that keeps it, {@code null} for an assignment by hand
 * @param withdrawnAt when it was taken back, {@code null} while it holds
 * @param withdrawalReason what was written when it was taken back, {@code null} where the rule that keeps it was switched off
 * @param version counts the changes
 */
public record AssignmentView(
        AssignmentId id,
        MunicipalityId municipality,
        ModuleId module,
        AssignmentKind kind,
        String reason,
        DueDate due,
        @Nullable RuleId rule,
        Instant assignedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason,
        long version) {}

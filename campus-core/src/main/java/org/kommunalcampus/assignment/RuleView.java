package org.kommunalcampus.assignment;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/**
 * A rule as HR sees it.
 *
 * @param active whether it assigns
 * @param assignment what it keeps, {@code null} before its first run
 * @param version counts the changes
 */
public record RuleView(
        RuleId id,
        MunicipalityId municipality,
        RuleDraft content,
        boolean active,
        @Nullable AssignmentId assignment,
        long version) {}

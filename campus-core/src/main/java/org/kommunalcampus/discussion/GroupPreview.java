package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A learning group as those see it who have its code.
 *
 * @param full whether nobody else can come in
 * @param member whether the caller is in it already
 */
public record GroupPreview(
        LearningGroupId id,
        ModuleId module,
        String moduleTitle,
        String name,
        @Nullable String description,
        boolean full,
        boolean member) {}

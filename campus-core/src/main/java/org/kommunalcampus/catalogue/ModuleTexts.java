package org.kommunalcampus.catalogue;

import org.jspecify.annotations.Nullable;

/** The long texts of a module. */
public record ModuleTexts(
        @Nullable String objective,
        @Nullable String description,
        @Nullable String targetGroup) {}

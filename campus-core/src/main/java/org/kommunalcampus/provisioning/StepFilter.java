package org.kommunalcampus.provisioning;

import org.jspecify.annotations.Nullable;

/**
 * Which steps are asked for.
 *
 * @param text stands in the name or key of whom or what it is about, {@code null} for all
 * @param trial only what was looked at, or only what was done; {@code null} for both
 * @param act only what came to this
 * @param problems only what was refused, or taken in with a hint
 */
public record StepFilter(
        @Nullable String text,
        @Nullable Boolean trial,
        @Nullable DirectoryAct act,
        boolean problems) {}

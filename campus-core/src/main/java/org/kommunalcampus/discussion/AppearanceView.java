package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;

/**
 * How the caller appears in the conversations about a module.
 *
 * @param chosen what the person chose, {@code null} before the first post
 * @param shown as which others see the person, {@code null} before the first post
 */
public record AppearanceView(
        @Nullable Appearance chosen, @Nullable String shown) {}

package org.kommunalcampus.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One part of a module.
 *
 * @param phase {@code null} in drafts that do not say
 * @param kind {@code null} in drafts that do not say
 * @param minutes of work, 0 in drafts that do not say
 * @param outcomes numbers of the outcomes that it serves, counted from 1
 */
public record Element(
        @Nullable Phase phase, @Nullable ElementKind kind, String title, int minutes, Set<Integer> outcomes) {}

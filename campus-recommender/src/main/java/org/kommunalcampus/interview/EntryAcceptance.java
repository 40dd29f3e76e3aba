package org.kommunalcampus.interview;

import org.jspecify.annotations.Nullable;

/**
 * That a person accepts a proposed entry.
 *
 * @param entry as it was proposed
 * @param level the level to take instead of the one proposed, {@code null} for that one
 */
public record EntryAcceptance(String entry, @Nullable Integer level) {}

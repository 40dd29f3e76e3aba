package org.kommunalcampus.interview;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * An answer to choose.
 *
 * @param id what the answer names
 * @param level that it stands for on a scale, {@code null} for other options; 0 for none yet
 * @param orMore whether it is the highest level that anybody asks for
 */
public record InterviewOption(
        String id, LocalizedText text, @Nullable Integer level, boolean orMore) {}

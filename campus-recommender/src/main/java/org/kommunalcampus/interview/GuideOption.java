package org.kommunalcampus.interview;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.shared.LocalizedText;

/**
 * One of the answers that a question offers, with what it suggests.
 *
 * @param id unique in the question
 * @param levels levels that it speaks for
 * @param interests competences that it shows an interest in, as files refer to them
 * @param formats ways of learning that it prefers
 * @param weeklyMinutes time for learning per week, {@code null} where it says nothing of it
 */
record GuideOption(
        String id,
        LocalizedText text,
        List<OptionLevel> levels,
        List<String> interests,
        Set<Format> formats,
        @Nullable Integer weeklyMinutes) {}

package org.kommunalcampus.interview;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A question of a guide.
 *
 * @param id the same over all versions of the guide, so that an answer stays an answer
 * @param hint how to answer
 * @param options none for scales and free texts
 * @param competence whose levels the scale shows, as files refer to it; {@code null} for others
 * @param interests whether what a free text speaks of is an interest and not a level
 * @param onlyIf when it is asked, {@code null} for always
 */
record GuideQuestion(
        String id,
        AnswerMode kind,
        LocalizedText text,
        @Nullable LocalizedText hint,
        List<GuideOption> options,
        @Nullable String competence,
        boolean interests,
        @Nullable Condition onlyIf) {

    /** That an earlier question was answered by one of these options. */
    record Condition(String question, Set<String> options) {}
}

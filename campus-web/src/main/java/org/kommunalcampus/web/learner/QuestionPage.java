package org.kommunalcampus.web.learner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Option;

/**
 * What the plan asks the learner, the answer that changes most first.
 *
 * @param questions those to answer now
 * @param minutes about how long that takes
 * @param more how many follow afterwards
 */
record QuestionPage(List<Question> questions, int minutes, int more) {

    /**
     * A question for the level in one competence.
     *
     * @param description what the competence is about
     * @param requiredBy who asks for it
     * @param choices the levels up to the one asked for, in words, after the answer that there is none yet
     */
    record Question(
            String id, String name, @Nullable String description, List<String> requiredBy, List<Option> choices) {}
}

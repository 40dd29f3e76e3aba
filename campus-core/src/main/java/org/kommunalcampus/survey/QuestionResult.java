package org.kommunalcampus.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question was answered.
 *
 * @param steps how often each step was chosen, the lowest first; empty for words
 * @param mean of the steps to one decimal, {@code null} without answers and for words
 * @param texts words in no order; empty for scales
 */
public record QuestionResult(
        SurveyQuestion question, List<Long> steps, @Nullable Double mean, List<String> texts) {

    /** How many answered it. */
    public long answers() {
        return question.form().isScale()
                ? steps.stream().mapToLong(Long::longValue).sum()
                : texts.size();
    }
}

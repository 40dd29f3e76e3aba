package org.kommunalcampus.survey;

import java.util.Map;

/**
 * What somebody answers.
 *
 * @param number the version of the questions that were shown
 * @param values a step of the scale or words, by question; what is missing was not answered
 * @param screened whether the person has seen what the screening found in the words and sends them all the same
 */
public record SurveyAnswers(int number, Map<SurveyQuestionId, String> values, boolean screened) {

    /** Keeps its own copy. */
    public SurveyAnswers {
        values = Map.copyOf(values);
    }
}

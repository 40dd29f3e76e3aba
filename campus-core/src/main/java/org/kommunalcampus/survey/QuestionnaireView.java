package org.kommunalcampus.survey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of survey asks.
 *
 * @param number counts the versions; 0 is what comes with the program
 * @param publishedAt {@code null} for what comes with the program
 */
public record QuestionnaireView(
        SurveyKind kind,
        int number,
        List<SurveyQuestion> questions,
        @Nullable Instant publishedAt) {

    /** Keeps its own copy. */
    public QuestionnaireView {
        questions = List.copyOf(questions);
    }
}

package org.kommunalcampus.survey;

import java.util.List;

/**
 * What came of a survey.
 *
 * @param answers how many were counted, 0 or at least five; what waits to be counted is told to nobody
 */
public record SurveyResult(SurveyKind kind, long answers, List<QuestionResult> questions) {

    /** From so many answers on anything is shown. */
    public static final int FEWEST = SurveyBox.SMALLEST_LOT;
}

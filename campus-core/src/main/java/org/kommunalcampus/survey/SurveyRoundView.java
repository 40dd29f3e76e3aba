package org.kommunalcampus.survey;

import java.time.LocalDate;

/**
 * A round of a survey about the platform.
 *
 * @param number the version of the questions that it asks
 * @param closesOn the last day on which people answer
 * @param closed whether it is over, so that results may appear
 */
public record SurveyRoundView(
        SurveyRoundId id, SurveyKind kind, int number, LocalDate opensOn, LocalDate closesOn, boolean closed) {}

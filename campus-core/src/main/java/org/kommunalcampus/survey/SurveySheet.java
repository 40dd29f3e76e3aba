package org.kommunalcampus.survey;

/** A survey with its questions, ready to be answered. */
public record SurveySheet(OpenSurvey survey, QuestionnaireView questionnaire) {}

package org.kommunalcampus.survey;

import org.kommunalcampus.shared.LocalizedText;

/**
 * A question of a survey.
 *
 * @param id the same over all versions in which it asks the same, so that answers add up
 * @param figure whether its mean stands beside the module as a plain figure
 */
public record SurveyQuestion(SurveyQuestionId id, AnswerForm form, LocalizedText text, boolean figure) {}

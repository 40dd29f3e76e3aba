package org.kommunalcampus.survey;

import org.jspecify.annotations.Nullable;

/**
 * A question as the operator writes it.
 *
 * @param form {@code null} where nobody chose
 * @param de what is asked
 * @param en the same in English, {@code null} for none
 * @param figure whether its mean stands beside the module
 */
public record QuestionDraft(
        @Nullable AnswerForm form,
        @Nullable String de,
        @Nullable String en,
        boolean figure) {}

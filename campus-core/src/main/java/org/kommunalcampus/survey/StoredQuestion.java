package org.kommunalcampus.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** A question within its questionnaire. */
@Embeddable
record StoredQuestion(
        @JdbcTypeCode(SqlTypes.CHAR) UUID questionId,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        AnswerForm form,

        @Column(name = "text_de") String de,
        @Column(name = "text_en") @Nullable String en,
        boolean figure) {

    static StoredQuestion of(SurveyQuestion question) {
        return new StoredQuestion(
                question.id().value(),
                question.form(),
                question.text().de(),
                question.text().en(),
                question.figure());
    }

    SurveyQuestion view() {
        return new SurveyQuestion(new SurveyQuestionId(questionId), form, new LocalizedText(de, en), figure);
    }
}

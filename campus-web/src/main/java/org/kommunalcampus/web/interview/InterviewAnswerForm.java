package org.kommunalcampus.web.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.interview.AnswerValue;

/**
 * An answer as it is sent.
 *
 * @param question id of the question
 * @param value ids of the options that are chosen
 * @param text own words
 * @param skip whether the question is to be passed over, whatever was entered
 */
record InterviewAnswerForm(
        @Nullable String question,
        @Nullable List<String> value,
        @Nullable String text,
        @Nullable Boolean skip) {

    AnswerValue read() {
        if (Boolean.TRUE.equals(skip)) {
            return AnswerValue.of();
        }
        return new AnswerValue(value == null ? List.of() : value, text == null || text.isBlank() ? null : text);
    }

    String id() {
        return question == null ? "" : question;
    }
}

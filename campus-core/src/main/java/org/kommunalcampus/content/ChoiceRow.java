package org.kommunalcampus.content;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A choice of a question. */
@Embeddable
record ChoiceRow(
        String body,
        boolean correct,
        @Nullable String counterpart,
        @Nullable String feedback) {

    static ChoiceRow of(Choice choice) {
        return new ChoiceRow(choice.text(), choice.correct(), choice.counterpart(), choice.feedback());
    }

    Choice choice() {
        return new Choice(body, correct, counterpart, feedback);
    }
}

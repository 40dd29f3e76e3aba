package org.kommunalcampus.content;

import java.util.UUID;

/** How many questions an element has, as the database groups them. */
record QuestionTotals(UUID contentId, long questions, long points) {

    static QuestionTotals none(UUID content) {
        return new QuestionTotals(content, 0, 0);
    }
}

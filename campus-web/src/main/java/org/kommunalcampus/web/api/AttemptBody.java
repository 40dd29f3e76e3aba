package org.kommunalcampus.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.Choice;
import org.kommunalcampus.content.Paper;
import org.kommunalcampus.content.Quantity;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.study.AttemptView;

/**
 * An attempt at a test; nothing in it tells what is right.
 *
 * @param closesAt when its time is over, {@code null} without limit
 * @param submittedAt {@code null} while it runs
 * @param points {@code null} while it runs
 */
record AttemptBody(
        int number,
        Instant startedAt,
        @Nullable Instant closesAt,
        @Nullable Instant submittedAt,
        @Nullable BigDecimal points,
        int maxPoints,
        List<TestQuestionBody> questions) {

    /**
     * A question.
     *
     * @param text in Markdown; of a cloze question with {@code ___} for each gap
     * @param choices as shown; answers name their positions from 0, or their places from 1 where they are put in order
     * @param counterparts as shown, where things are matched; answers name their positions from 0
     * @param share how much of the answer is right, 0 to 1; {@code null} while the attempt runs
     */
    record TestQuestionBody(
            String id,
            QuestionKind kind,
            String text,
            int points,
            List<String> choices,
            List<String> counterparts,
            @Nullable String unit,
            List<String> response,
            @Nullable Double share) {

        static TestQuestionBody of(AttemptView.Answered answered) {
            Paper.Sheet sheet = answered.sheet();
            Question question = sheet.question();
            Quantity quantity = question.quantity();
            boolean matching = question.kind() == QuestionKind.MATCHING;
            List<Choice> shown = switch (question.kind()) {
                case SINGLE, MULTIPLE, ORDERING -> sheet.choices();
                case MATCHING -> question.toMatch();
                case NUMERIC, SHORT_TEXT, CLOZE -> List.of();
            };
            return new TestQuestionBody(
                    question.id().toString(),
                    question.kind(),
                    question.kind() == QuestionKind.CLOZE ? String.join("___", question.around()) : question.text(),
                    question.points(),
                    shown.stream().map(Choice::text).toList(),
                    matching ? sheet.counterparts() : List.of(),
                    quantity == null ? null : quantity.unit(),
                    answered.response(),
                    answered.share());
        }
    }

    static AttemptBody of(AttemptView attempt) {
        return new AttemptBody(
                attempt.result().number(),
                attempt.result().startedAt(),
                attempt.result().closesAt(),
                attempt.result().submittedAt(),
                attempt.result().points(),
                attempt.result().maxPoints(),
                attempt.sheets().stream().map(TestQuestionBody::of).toList());
    }
}

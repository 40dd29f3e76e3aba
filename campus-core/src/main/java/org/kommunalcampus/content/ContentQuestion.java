package org.kommunalcampus.content;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A question of the material of one element. */
@Entity
@Table(name = "content_question")
@NoArgsConstructor(access = PROTECTED)
class ContentQuestion {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID questionId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID contentId;

    private int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QuestionKind kind;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String body;

    private int points;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String feedback;

    private @Nullable BigDecimal wanted;
    private @Nullable BigDecimal tolerance;
    private @Nullable String unit;

    @ElementCollection
    @CollectionTable(name = "content_choice", joinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<ChoiceRow> choices = new ArrayList<>();

    @Version
    private @Nullable Long version;

    ContentQuestion(ContentElement element, Question question, int position) {
        id = UUID.randomUUID();
        questionId = question.id().value();
        contentId = element.id();
        this.position = position;
        kind = question.kind();
        body = question.text();
        write(question);
    }

    final void write(Question question) {
        kind = question.kind();
        body = question.text();
        points = question.points();
        feedback = question.feedback();
        Quantity quantity = question.quantity();
        wanted = quantity == null ? null : quantity.value();
        tolerance = quantity == null ? null : quantity.tolerance();
        unit = quantity == null ? null : quantity.unit();
        choices.clear();
        question.choices().forEach(choice -> choices.add(ChoiceRow.of(choice)));
    }

    void moveTo(int place) {
        position = place;
    }

    Question question() {
        return new Question(
                new QuestionId(questionId),
                kind,
                body,
                points,
                feedback,
                choices.stream().map(ChoiceRow::choice).toList(),
                wanted == null
                        ? null
                        : new Quantity(
                                wanted.stripTrailingZeros(),
                                Objects.requireNonNullElse(tolerance, BigDecimal.ZERO)
                                        .stripTrailingZeros(),
                                unit));
    }

    int position() {
        return position;
    }

    UUID contentId() {
        return contentId;
    }
}

package org.kommunalcampus.survey;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** A version of the questions of a kind of survey that the operator published; never changes. */
@Entity
@Immutable
@Table(name = "survey_questionnaire")
@NoArgsConstructor(access = PROTECTED)
class Questionnaire extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private SurveyKind kind;

    @Column
    private int number;

    @Column
    private Instant publishedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "survey_question", joinColumns = @JoinColumn(name = "questionnaire_id"))
    @OrderColumn(name = "position")
    private List<StoredQuestion> questions;

    Questionnaire(SurveyKind kind, int number, List<SurveyQuestion> questions, Instant now) {
        id = UUID.randomUUID();
        this.kind = kind;
        this.number = number;
        this.questions = questions.stream().map(StoredQuestion::of).toList();
        publishedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    QuestionnaireView view() {
        return new QuestionnaireView(
                kind, number, questions.stream().map(StoredQuestion::view).toList(), publishedAt);
    }
}

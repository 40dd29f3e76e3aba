package org.kommunalcampus.survey;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** One person's answers in the box, until there are enough to count them. Says neither whose nor from when they are. */
@Entity
@Immutable
@Table(name = "survey_slip")
@NoArgsConstructor(access = PROTECTED)
class Slip extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private SurveyKind kind;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID subject;

    @Column
    private int number;

    @Column
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String content;

    Slip(UUID id, OpenSurvey survey, int number, String content) {
        this.id = id;
        kind = survey.kind();
        subject = survey.subject();
        this.number = number;
        this.content = content;
    }

    @Override
    public UUID getId() {
        return id;
    }

    String content() {
        return content;
    }
}

package org.kommunalcampus.survey;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Some weeks in which people are asked about the platform. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class SurveyRound {

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
    private LocalDate opensOn;

    @Column
    private LocalDate closesOn;

    @Column
    private boolean closed;

    @Version
    private @Nullable Long version;

    SurveyRound(SurveyKind kind, int number, LocalDate opensOn, LocalDate closesOn) {
        id = UUID.randomUUID();
        this.kind = kind;
        this.number = number;
        this.opensOn = opensOn;
        this.closesOn = closesOn;
    }

    void close() {
        closed = true;
    }

    UUID id() {
        return id;
    }

    SurveyKind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    OpenSurvey open() {
        return new OpenSurvey(kind, id, closesOn);
    }

    SurveyRoundView view() {
        return new SurveyRoundView(new SurveyRoundId(id), kind, number, opensOn, closesOn, closed);
    }
}

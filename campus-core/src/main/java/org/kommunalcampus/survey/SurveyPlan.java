package org.kommunalcampus.survey;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** When a survey about the platform is held again. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class SurveyPlan {

    /** Once a year, for three weeks. */
    private static final int MONTHS = 12;

    private static final int WEEKS = 3;
    private static final int DAYS_OF_WEEK = 7;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SurveyKind kind;

    private @Nullable LocalDate nextOn;

    @Column
    private int everyMonths;

    @Column
    private int openWeeks;

    @Version
    private @Nullable Long version;

    SurveyPlan(SurveyKind kind) {
        this.kind = kind;
        everyMonths = MONTHS;
        openWeeks = WEEKS;
    }

    void change(@Nullable LocalDate next, int months, int weeks) {
        nextOn = next;
        everyMonths = months;
        openWeeks = weeks;
    }

    boolean isDue(LocalDate today) {
        return nextOn != null && !nextOn.isAfter(today);
    }

    /** Begins a round today; the next one follows as many months later. */
    SurveyRound begin(int number, LocalDate today) {
        nextOn = today.plusMonths(everyMonths);
        return new SurveyRound(kind, number, today, today.plusDays((long) openWeeks * DAYS_OF_WEEK - 1));
    }

    SurveyKind kind() {
        return kind;
    }

    SurveyPlanView view() {
        return new SurveyPlanView(kind, nextOn, everyMonths, openWeeks, version == null ? 0 : version + 1);
    }
}

package org.kommunalcampus.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a survey about the platform is held.
 *
 * @param nextOn the day on which the next round begins, {@code null} while none is planned
 * @param everyMonths months from one round to the next
 * @param openWeeks how long people can answer
 * @param version rises with each change
 */
public record SurveyPlanView(
        SurveyKind kind, @Nullable LocalDate nextOn, int everyMonths, int openWeeks, long version) {}

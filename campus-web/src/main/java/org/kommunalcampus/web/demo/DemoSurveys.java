package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.survey.SurveyCalendar;
import org.kommunalcampus.survey.SurveyKind;
import org.kommunalcampus.survey.SurveyPlanView;
import org.kommunalcampus.survey.SurveyPlans;
import org.springframework.stereotype.Component;

/** HR and providers are just being asked about the platform, and learners will be in a quarter. */
@Component
@RequiredArgsConstructor
class DemoSurveys {

    private static final int EVERY_MONTHS = 12;
    private static final int OPEN_WEEKS = 3;

    private final SurveyPlans plans;
    private final SurveyCalendar calendar;
    private final Clock clock;

    void load(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        List.of(SurveyKind.HR, SurveyKind.PROVIDERS).forEach(kind -> plan(caller, kind, today));
        plan(caller, SurveyKind.LEARNERS, today.plusMonths(3));
        calendar.run();
    }

    private void plan(Caller caller, SurveyKind kind, LocalDate next) {
        SurveyPlanView plan = plans.of(caller, kind);
        if (plan.nextOn() == null) {
            plans.change(caller, kind, next, EVERY_MONTHS, OPEN_WEEKS, plan.version());
        }
    }
}

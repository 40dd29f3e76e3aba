package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.privacy.AgreementTerms;
import org.kommunalcampus.privacy.EvaluationState;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.privacy.MunicipalEvaluations;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Component;

/** The demo's municipalities have agreed with their staff councils on every evaluation. */
@Component
@RequiredArgsConstructor
class DemoAgreements {

    private static final String AGREEMENT = "Dienstvereinbarung Lernplattform";
    private static final int YEARS = 3;

    private final DemoRegion region;
    private final Evaluations evaluations;
    private final Clock clock;

    void load(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        var terms = new AgreementTerms(
                AGREEMENT, today.minusMonths(2).withDayOfMonth(1), LocalDate.of(today.getYear() + YEARS, 12, 31));
        region.staffed().forEach(town -> {
            MunicipalEvaluations now = evaluations.of(caller, town);
            if (now.version() == 0) {
                var all = now.evaluations().stream()
                        .filter(EvaluationState::switched)
                        .map(EvaluationState::name)
                        .collect(Collectors.toSet());
                evaluations.switchOn(caller, town, all, terms, 0);
            }
        });
    }
}

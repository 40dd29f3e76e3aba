package org.kommunalcampus.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.web.kit.ExplanationWords;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.springframework.stereotype.Component;

/** Gives explanations why a module is not in a plan the form that the API shows. */
@Component
@RequiredArgsConstructor
class ExplanationBodies {

    private final NamesReader namesReader;
    private final ExplanationWords words;

    /**
     * Why a module is not in the plan.
     *
     * @param planned it is in the plan after all; then there are no rules
     * @param rules what keeps it out, the decisive one first
     * @param remedies what would bring it in, the smallest change first
     * @param departures if it is in the plan, what would take it out: all of these together
     */
    record ExplanationBody(
            Reference module,
            boolean planned,
            List<RuleBody> rules,
            List<RemedyBody> remedies,
            List<DepartureBody> departures) {}

    /**
     * A change that helps to take the module out of the plan.
     *
     * @param text the change as a sentence
     * @param level of the competence, 0 for none
     */
    record DepartureBody(
            Explanation.Loss loss,
            String text,
            @Nullable Reference competence,
            int level,
            @Nullable Reference module) {}

    /**
     * One thing that keeps the module out.
     *
     * @param rule the rule of the planner, where it is one
     * @param text the finding as a sentence
     * @param level of the competence, 0 for none
     */
    record RuleBody(
            Explanation.Obstacle obstacle,
            @Nullable RuleName rule,
            String text,
            @Nullable Reference competence,
            int level,
            @Nullable Reference module,
            @Nullable LocalDate date) {}

    /**
     * A change that would bring the module in.
     *
     * @param text the change as a sentence
     * @param level of the competence, 0 for none
     * @param company what else it needs
     */
    record RemedyBody(
            Explanation.Change change,
            String text,
            @Nullable Reference competence,
            int level,
            @Nullable Reference module,
            Explanation.Company company) {}

    ExplanationBody of(Explanation explanation, Locale locale) {
        Names names = namesReader.of(explanation);
        References.Words references = References.Words.of(names, locale);
        return new ExplanationBody(
                references.module(explanation.module()),
                explanation.planned(),
                explanation.findings().stream()
                        .map(finding -> new RuleBody(
                                finding.obstacle(),
                                finding.rule(),
                                words.finding(finding, names, locale),
                                references.competenceOrNull(finding.competence()),
                                finding.level(),
                                references.moduleOrNull(finding.module()),
                                finding.date()))
                        .toList(),
                explanation.remedies().stream()
                        .map(remedy -> new RemedyBody(
                                remedy.change(),
                                words.remedy(remedy, names, locale),
                                references.competenceOrNull(remedy.competence()),
                                remedy.level(),
                                references.moduleOrNull(remedy.module()),
                                remedy.company()))
                        .toList(),
                explanation.departures().stream()
                        .map(departure -> new DepartureBody(
                                departure.loss(),
                                words.departure(departure, names, locale),
                                references.competenceOrNull(departure.competence()),
                                departure.level(),
                                references.moduleOrNull(departure.module())))
                        .toList());
    }
}

package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.curriculum.engine.plan.StageSum;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.learner.CurriculumPage.Coming;
import org.kommunalcampus.web.learner.CurriculumPage.Progress;
import org.kommunalcampus.web.learner.CurriculumPage.Stages;
import org.springframework.stereotype.Component;

/** Shows how a plan is cut: how far the current stage is, what the year after brings, and what remains. */
@Component
@RequiredArgsConstructor
class PlanStages {

    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    Stages of(Curriculum plan, Names names, Locale locale) {
        int questions = QuestionPages.atOnce(plan.questions().size());
        return new Stages(
                questions,
                QuestionPages.minutes(questions),
                plan.stages().isEmpty() ? null : progress(plan.stages().getFirst(), plan.entries(), names, locale),
                plan.next().stream()
                        .map(entry -> new Coming(
                                names.module(entry.module()),
                                "/katalog/" + entry.module(),
                                wording.hours(entry.minutes(), locale)))
                        .toList(),
                phrases.say(
                        "learner.next.sum",
                        locale,
                        plan.next().size(),
                        wording.hours(
                                plan.next().stream()
                                        .mapToInt(NextEntry::minutes)
                                        .sum(),
                                locale)),
                plan.uncovered().stream()
                        .filter(PlanStages::waits)
                        .map(gap -> names.competence(gap.competence(), locale))
                        .toList());
    }

    /** Whether what is offered would close the gap in another year. */
    static boolean waits(UncoveredGap gap) {
        return gap.cause() == UncoveredGap.Cause.BEYOND_BUDGET;
    }

    private @Nullable Progress progress(StageSum now, List<Entry> entries, Names names, Locale locale) {
        int all = now.spentMinutes() + now.minutes();
        if (all == 0) {
            return null;
        }
        Integer budget = now.budgetMinutes();
        return new Progress(
                now.until() == null
                        ? phrases.say("learner.stage.open", locale)
                        : phrases.say("learner.stage.title", locale, wording.day(now.until(), locale)),
                phrases.say(
                        "learner.stage.hours",
                        locale,
                        wording.hours(now.spentMinutes(), locale),
                        wording.hours(now.minutes(), locale)),
                budget == null ? "" : phrases.say("learner.stage.budget", locale, wording.hours(budget, locale)),
                100 * now.spentMinutes() / all,
                year(entries, names, locale));
    }

    private @Nullable YearPicture year(List<Entry> entries, Names names, Locale locale) {
        return YearPicture.of(
                entries.stream()
                        .map(entry -> new YearPicture.Planned(
                                entry.plannedStart(),
                                entry.plannedEnd(),
                                names.card(entry.module())
                                        .map(ModuleCard::minutes)
                                        .orElse(0)))
                        .toList(),
                LocalDate.now(clock),
                day -> phrases.month(day, locale),
                (month, minutes) -> phrases.say("learner.year.month", locale, month, wording.hours(minutes, locale)));
    }
}

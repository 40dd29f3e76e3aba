package org.kommunalcampus.web.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.ImpossibleObligation;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.curriculum.engine.plan.WeekLoad;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.ReasonWords;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Says what does not work out in a plan. */
@Component
@RequiredArgsConstructor
class PlanProblems {

    private static final int WEEKS_SHOWN = 3;

    private final Phrases phrases;
    private final ReasonWords reasons;
    private final PlannedTime times;
    private final Wording wording;

    /** Conflicts that people have to settle, and obligations that cannot be planned; for those in an own enrolment the person waits. */
    List<String> of(Curriculum plan, Set<ModuleId> enrolled, Names names, Locale locale) {
        var problems = new ArrayList<String>();
        plan.conflicts().forEach(conflict -> problems.add(conflict(conflict, names, locale)));
        plan.impossible()
                .forEach(obligation -> problems.add(
                        enrolled.contains(obligation.module())
                                ? phrases.say("learner.waiting.plan", locale, names.module(obligation.module()))
                                : impossible(obligation, names, locale)));
        return problems;
    }

    /** The first weeks with more than the learner's time, and how many there are beyond. */
    List<String> overload(Curriculum plan, Locale locale) {
        List<WeekLoad> full =
                plan.weeks().stream().filter(week -> week.overload() > 0).toList();
        var sentences = new ArrayList<String>();
        full.stream()
                .limit(WEEKS_SHOWN)
                .forEach(week -> sentences.add(phrases.say(
                        "learner.overload.week",
                        locale,
                        capitalised(times.week(week.monday(), locale)),
                        wording.hours(week.minutes() - week.presence(), locale),
                        wording.hours(week.capacity(), locale))));
        if (full.size() > WEEKS_SHOWN) {
            sentences.add(phrases.say("learner.overload.more", locale, full.size() - WEEKS_SHOWN));
        }
        return sentences;
    }

    /** The gaps that no module closes, whatever the year. */
    List<CurriculumPage.OpenGap> open(Curriculum plan, Names names, Locale locale) {
        return plan.uncovered().stream()
                .filter(gap -> !PlanStages.waits(gap))
                .map(gap -> open(gap, names, locale))
                .toList();
    }

    private CurriculumPage.OpenGap open(UncoveredGap gap, Names names, Locale locale) {
        String key = "curriculum.cause." + Phrases.key(gap.cause());
        return new CurriculumPage.OpenGap(
                gap.competence().toString(),
                names.competence(gap.competence(), locale),
                gap.reached(),
                gap.target(),
                phrases.say(key, locale),
                phrases.say(key + ".help", locale),
                phrases.list(
                        gap.requirements().stream()
                                .map(requirement -> asker(requirement, names, locale))
                                .distinct()
                                .toList(),
                        locale));
    }

    private String asker(CompetenceRequirement requirement, Names names, Locale locale) {
        return reasons.asker(
                requirement.kind(), requirement.labelKey(), phrases.day(requirement.due(), locale), names, locale);
    }

    private String conflict(Conflict conflict, Names names, Locale locale) {
        return phrases.say(
                "curriculum.conflict." + Phrases.key(conflict.kind()),
                locale,
                names.module(conflict.module()),
                phrases.day(conflict.due(), locale));
    }

    private String impossible(ImpossibleObligation obligation, Names names, Locale locale) {
        String what = phrases.say(
                "curriculum.impossible." + Phrases.key(obligation.obligation()),
                locale,
                names.module(obligation.module()));
        String why = obligation.obstacle() == null
                ? phrases.say("curriculum.whynot.not-offered", locale)
                : phrases.say(obligation.obstacle().messageKey(), locale);
        return what + " " + why;
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

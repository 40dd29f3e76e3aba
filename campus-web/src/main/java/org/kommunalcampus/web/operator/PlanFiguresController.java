package org.kommunalcampus.web.operator;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.PathFigures;
import org.kommunalcampus.curriculum.PathFigures.Spread;
import org.kommunalcampus.curriculum.PlanFigures;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether people would follow their plans, in sum, for the operator. */
@Controller
@RequiredArgsConstructor
class PlanFiguresController {

    private static final String PAGE = "/betrieb/lehrplanzahlen";

    private final PlanFigures figures;
    private final Wording wording;

    /** A number that is spread over plans. */
    record SpreadRow(String name, String mean, String p95, String max) {}

    /**
     * A number that ought to be small.
     *
     * @param good whether it is what it ought to be
     */
    record CountRow(String name, String value, boolean good) {}

    @GetMapping(PAGE)
    String show(Caller caller, Locale locale, Model model) {
        var found = figures.read(caller);
        model.addAttribute("minimumGroup", MinimumGroup.SIZE);
        model.addAttribute("plans", found.map(PathFigures::plans).orElse(0));
        model.addAttribute("spreads", found.map(sums -> spreads(sums, locale)).orElse(List.of()));
        model.addAttribute("counts", found.map(sums -> counts(sums, locale)).orElse(List.of()));
        return "operator/plan-figures";
    }

    private List<SpreadRow> spreads(PathFigures sums, Locale locale) {
        Spread minutes = sums.minutes();
        return List.of(
                new SpreadRow(
                        name("hours", locale),
                        wording.hours((int) Math.round(minutes.mean()), locale),
                        wording.hours(minutes.p95(), locale),
                        wording.hours(minutes.max(), locale)),
                numbers("modules", sums.modules(), locale),
                numbers("questions", sums.questions(), locale));
    }

    private SpreadRow numbers(String key, Spread spread, Locale locale) {
        return new SpreadRow(
                name(key, locale),
                wording.text("plan-figures.number", locale, spread.mean()),
                wording.text("plan-figures.number", locale, spread.p95()),
                wording.text("plan-figures.number", locale, spread.max()));
    }

    private List<CountRow> counts(PathFigures sums, Locale locale) {
        return List.of(
                new CountRow(name("over-budget", locale), percent(sums.overBudget(), locale), sums.overBudget() == 0),
                count("stretched", sums.stretched(), locale),
                count("overfull", sums.overfullWeeks(), locale),
                count("assumed", sums.assumedAlone(), locale),
                count("target", sums.outsideTarget(), locale),
                count("goal", sums.jobBehindGoal(), locale),
                count("holidays", sums.onHolidays(), locale),
                new CountRow(name("waste", locale), percent(sums.waste(), locale), true));
    }

    private CountRow count(String key, int value, Locale locale) {
        return new CountRow(name(key, locale), wording.text("plan-figures.number", locale, value), value == 0);
    }

    private String percent(double share, Locale locale) {
        return wording.text("plan-figures.percent", locale, 100 * share);
    }

    private String name(String key, Locale locale) {
        return wording.text("plan-figures." + key, locale);
    }
}

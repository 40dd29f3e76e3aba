package org.kommunalcampus.web.hr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.Progress;
import org.kommunalcampus.assignment.RuleConditions;
import org.kommunalcampus.assignment.RuleDraft;
import org.kommunalcampus.assignment.RuleView;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.ModuleChoice;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words rules. */
@Component
@RequiredArgsConstructor
class RulePages {

    private final NamesReader namesReader;
    private final ModuleChoice modules;
    private final AssignmentPages assignments;
    private final AssignmentReports reports;
    private final HrChoices choices;
    private final HrWords words;

    /** A rule in the list; conditions are sentences. */
    record Row(
            String id,
            String name,
            String module,
            String kind,
            String due,
            List<String> conditions,
            boolean active,
            long version,
            @Nullable String assignment) {}

    List<Row> list(List<RuleView> rules, Locale locale) {
        Names names = namesReader.of(
                rules.stream().map(rule -> rule.content().task().module()).toList(), List.of());
        return rules.stream().map(rule -> row(rule, names, locale)).toList();
    }

    List<ModuleChoice.Choice> modules(String q, @Nullable CompetenceId competence, Locale locale) {
        return modules.find(q, competence, locale);
    }

    ModelAndView form(Caller caller, TaskForm form, @Nullable RuleView rule, Locale locale) {
        return new ModelAndView("hr/rule")
                .addObject("form", form)
                .addObject("action", rule == null ? "/personal/regeln" : "/personal/regeln/" + rule.id())
                .addObject("version", rule == null ? 0 : rule.version())
                .addObject("module", modules.chosen(form.module(), locale).orElse(null))
                .addObject("units", choices.units(caller))
                .addObject("jobs", choices.jobs(locale))
                .addObject("kinds", assignments.kinds(locale));
    }

    /** What values of the fields are called, where HR chooses. */
    Map<String, List<Option>> options(Caller caller, TaskForm form, RuleView rule, Locale locale) {
        List<Option> chosen = Stream.of(
                        form.module(), rule.content().task().module().toString())
                .flatMap(id -> modules.chosen(id, locale).stream())
                .map(choice -> new Option(choice.id(), choice.title()))
                .toList();
        return Map.of(
                "module",
                chosen,
                "units",
                choices.units(caller),
                "jobs",
                choices.jobs(locale),
                "kind",
                assignments.kinds(locale));
    }

    /** What follows when the rule is switched off or ended: how many lose what is open, and what stays. */
    ModelAndView end(Caller caller, RuleView rule, Locale locale) {
        Progress progress = rule.assignment() == null
                ? new Progress(0, 0, 0, 0)
                : reports.find(caller, rule.assignment()).progress();
        return new ModelAndView("hr/rule-end")
                .addObject("rule", list(List.of(rule), locale).getFirst())
                .addObject("open", progress.people() - progress.done())
                .addObject("done", progress.done());
    }

    private Row row(RuleView rule, Names names, Locale locale) {
        var content = rule.content();
        return new Row(
                rule.id().toString(),
                content.name(),
                names.module(content.task().module()),
                words.say("kind." + content.task().kind(), locale),
                words.due(content.task().due(), locale),
                conditions(content, names, locale),
                rule.active(),
                rule.version(),
                rule.assignment() == null ? null : rule.assignment().toString());
    }

    private List<String> conditions(RuleDraft rule, Names names, Locale locale) {
        RuleConditions conditions = rule.conditions();
        List<String> sentences = new ArrayList<>();
        if (!conditions.jobs().isEmpty()) {
            sentences.add(words.say(
                    "rule.if.jobs",
                    locale,
                    String.join(
                            ", ",
                            conditions.jobs().stream()
                                    .flatMap(job -> names.profile(job.toString(), locale).stream())
                                    .sorted(Wording.alphabetical(locale))
                                    .toList())));
        }
        if (!conditions.units().isEmpty()) {
            sentences.add(words.say("rule.if.units", locale, conditions.units().size()));
        }
        if (conditions.enteredFrom() != null) {
            sentences.add(words.say("rule.if.entered", locale, words.day(conditions.enteredFrom(), locale)));
        }
        if (rule.task().due().yearlyBy() != null) {
            sentences.add(
                    conditions.leadDays() == 0
                            ? words.say("rule.if.yearly", locale)
                            : words.say("rule.if.yearly.lead", locale, conditions.leadDays()));
            return sentences;
        }
        sentences.add(
                conditions.validMonths() == null
                        ? words.say("rule.if.never", locale)
                        : words.say("rule.if.expired", locale, conditions.validMonths(), conditions.leadDays()));
        return sentences;
    }
}

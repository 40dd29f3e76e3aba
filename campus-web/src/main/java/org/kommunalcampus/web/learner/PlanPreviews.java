package org.kommunalcampus.web.learner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.CurriculumPreview;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.learner.PlanPreview.Figure;
import org.kommunalcampus.web.learner.PlanPreview.Named;
import org.kommunalcampus.web.learner.PlanPreview.Part;
import org.springframework.stereotype.Component;

/** Words what a change of the own profile would do to the plan: its figures before and after, and the modules that come, go or move. */
@Component
@RequiredArgsConstructor
class PlanPreviews {

    private static final String NOTHING = "–";

    private final Curricula curricula;
    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Wording wording;

    /**
     * What the change would do; nothing is stored. Throws {@link Invalid} as the change itself would.
     *
     * @param form id of the form that makes the change
     * @param action what making it is called
     */
    PlanPreview of(Caller caller, ProfileChange wanted, String form, String action, Locale locale) {
        CurriculumPreview preview = curricula.preview(caller, caller.requireMember(), wanted);
        return new PlanPreview(figures(preview, locale), parts(preview, locale), form, action);
    }

    private List<Figure> figures(CurriculumPreview preview, Locale locale) {
        Curriculum before = preview.before();
        Curriculum after = preview.plan();
        String nothing = phrases.say("learner.whatIf.competences", locale, 0);
        return Stream.of(
                        figure("year", year(before, locale), year(after, locale), locale),
                        figure("price", price(before, locale), price(after, locale), locale),
                        figure("end", end(before, locale), end(after, locale), locale),
                        figure("next", next(before, locale), next(after, locale), locale),
                        figure("later", later(before, locale), later(after, locale), locale))
                .filter(figure -> figure.differs() || !figure.before().equals(nothing))
                .toList();
    }

    private Figure figure(String key, String before, String after, Locale locale) {
        return new Figure(phrases.say("learner.whatIf." + key, locale), before, after);
    }

    private String year(Curriculum plan, Locale locale) {
        return sum(plan.entries().size(), plan.totals().minutes(), locale);
    }

    private String next(Curriculum plan, Locale locale) {
        return sum(
                plan.next().size(),
                plan.next().stream().mapToInt(NextEntry::minutes).sum(),
                locale);
    }

    private String sum(int modules, int minutes, Locale locale) {
        return phrases.say("learner.whatIf.sum", locale, modules, wording.hours(minutes, locale));
    }

    private String later(Curriculum plan, Locale locale) {
        return phrases.say(
                "learner.whatIf.competences",
                locale,
                plan.uncovered().stream().filter(PlanStages::waits).count());
    }

    private String price(Curriculum plan, Locale locale) {
        if (plan.entries().isEmpty()) {
            return NOTHING;
        }
        String known = wording.price(Money.ofCents(plan.totals().cents(), Money.EURO), locale);
        int unknown = plan.totals().unknownPrices();
        return unknown == 0 ? known : phrases.say("learner.whatIf.price.more", locale, known, unknown);
    }

    private String end(Curriculum plan, Locale locale) {
        Optional<LocalDate> last =
                plan.entries().stream().map(Entry::plannedEnd).max(Comparator.naturalOrder());
        return last.map(day -> wording.day(day, locale)).orElse(NOTHING);
    }

    private List<Part> parts(CurriculumPreview preview, Locale locale) {
        CurriculumChange change = preview.change();
        Set<ModuleId> before = modules(preview.before());
        Set<ModuleId> after = modules(preview.plan());
        List<NextEntry> nextComing = without(preview.plan().next(), before);
        List<NextEntry> nextGoing = without(preview.before().next(), after);
        Names names = namesReader.of(
                Stream.of(
                                change.added().stream().map(Entry::module),
                                change.dropped().stream().map(Entry::module),
                                change.moved().stream().map(pair -> pair.after().module()),
                                nextComing.stream().map(NextEntry::module),
                                nextGoing.stream().map(NextEntry::module))
                        .flatMap(each -> each)
                        .toList(),
                List.of());
        var parts = new ArrayList<Part>();
        add(parts, "coming", beyond(change.added(), before), nextComing, names, locale);
        add(parts, "going", beyond(change.dropped(), after), nextGoing, names, locale);
        String inNext = phrases.say("learner.whatIf.inNext", locale);
        List<Named> moving = Stream.of(
                        change.moved().stream()
                                .map(pair -> moved(
                                        pair.after().module(),
                                        when(pair.after(), locale),
                                        when(pair.before(), locale),
                                        names,
                                        locale)),
                        change.dropped().stream()
                                .filter(entry -> after.contains(entry.module()))
                                .map(entry -> moved(entry.module(), inNext, when(entry, locale), names, locale)),
                        change.added().stream()
                                .filter(entry -> before.contains(entry.module()))
                                .map(entry -> moved(entry.module(), when(entry, locale), inNext, names, locale)))
                .flatMap(each -> each)
                .toList();
        if (!moving.isEmpty()) {
            parts.add(new Part("moving", moving));
        }
        return parts;
    }

    private void add(List<Part> parts, String kind, List<Entry> now, List<NextEntry> next, Names names, Locale locale) {
        List<Named> modules = Stream.concat(
                        now.stream()
                                .map(entry -> named(
                                        entry.module(),
                                        details(entry.module(), when(entry, locale), names, locale),
                                        names)),
                        next.stream()
                                .map(entry -> named(
                                        entry.module(),
                                        details(
                                                entry.module(),
                                                phrases.say("learner.whatIf.inNext", locale),
                                                names,
                                                locale),
                                        names)))
                .toList();
        if (!modules.isEmpty()) {
            parts.add(new Part(kind, modules));
        }
    }

    /** All that the plan names, in this year and the next. */
    private static Set<ModuleId> modules(Curriculum plan) {
        return Stream.concat(
                        plan.entries().stream().map(Entry::module),
                        plan.next().stream().map(NextEntry::module))
                .collect(Collectors.toSet());
    }

    private static List<NextEntry> without(List<NextEntry> entries, Set<ModuleId> known) {
        return entries.stream().filter(entry -> !known.contains(entry.module())).toList();
    }

    private static Named named(ModuleId module, String details, Names names) {
        return new Named(names.module(module), "/katalog/" + module, details);
    }

    private String details(ModuleId module, String when, Names names, Locale locale) {
        return names.card(module)
                .map(card -> String.join(" · ", effort(card, locale), wording.price(card.price(), locale), when))
                .orElse(when);
    }

    private String effort(ModuleCard card, Locale locale) {
        return wording.hours(card.minutes(), locale);
    }

    private Named moved(ModuleId module, String now, String before, Names names, Locale locale) {
        return named(module, phrases.say("learner.whatIf.moved", locale, now, before), names);
    }

    /** Those that are in neither year of the other plan. */
    private static List<Entry> beyond(List<Entry> entries, Set<ModuleId> known) {
        return entries.stream().filter(entry -> !known.contains(entry.module())).toList();
    }

    private String when(Entry entry, Locale locale) {
        return wording.days(entry.plannedStart(), entry.plannedEnd(), locale);
    }
}

package org.kommunalcampus.web.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.search.ModuleQuery;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Change;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Company;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Finding;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Obstacle;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Remedy;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.Existing;
import org.kommunalcampus.web.kit.ExplanationWords;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words the explanation why a module is not in a plan, and offers what would change that. */
@Component
@RequiredArgsConstructor
class WhyNotPages {

    /** Changes that the learner can make with one press of a button. */
    private static final Set<Change> BUTTONS = Set.of(Change.PIN, Change.TAKE_REFUSAL_BACK);

    private final Curricula curricula;
    private final ModuleSearch search;
    private final NamesReader namesReader;
    private final ExplanationWords words;
    private final Phrases phrases;
    private final Wording wording;

    /** Modules that the words find. */
    record Found(List<Hit> hits, long total) {}

    /** A module to ask about. */
    record Hit(String id, String title, List<String> facts) {}

    /**
     * An explanation; all texts are in the reader's language.
     *
     * @param planned whether the module is in the plan after all
     * @param findings what keeps it out, the decisive one first
     * @param departures what would take it out of the plan, all of it together
     */
    record WhyNot(
            String id,
            String title,
            List<String> facts,
            boolean planned,
            List<String> findings,
            List<Way> ways,
            List<String> departures) {}

    /**
     * What would bring the module in.
     *
     * @param company what else it needs, null for nothing
     * @param effect what that costs in time and money, null where it is not reckoned
     * @param change its name, which decides about the button
     * @param button whether a press of a button does it
     * @param href the page where it can be done, null for none
     */
    record Way(
            String text,
            @Nullable String company,
            @Nullable String effect,
            String change,
            boolean button,
            @Nullable String href) {}

    Found search(String q, Locale locale) {
        var hits = search.find(ModuleQuery.words(q));
        return new Found(
                hits.content().stream()
                        .map(card -> new Hit(card.id().toString(), card.title(), facts(card, locale)))
                        .toList(),
                hits.total());
    }

    WhyNot of(Caller caller, ModuleId module, Locale locale) {
        Explanation explanation = explain(caller, module);
        Names names = namesReader.of(explanation);
        return new WhyNot(
                module.toString(),
                names.module(module),
                names.card(module).map(card -> facts(card, locale)).orElse(List.of()),
                explanation.planned(),
                explanation.findings().stream()
                        .map(finding -> words.finding(finding, names, locale))
                        .distinct()
                        .toList(),
                explanation.remedies().stream()
                        .map(remedy -> way(remedy, names, locale))
                        .distinct()
                        .toList(),
                explanation.departures().stream()
                        .map(departure -> words.departure(departure, names, locale))
                        .toList());
    }

    /** What was withdrawn is explained too, since people may have it in a bookmark or a message. */
    private Explanation explain(Caller caller, ModuleId module) {
        MemberId member = caller.requireMember();
        return Existing.find(() -> curricula.whyNot(caller, member, module)).orElseGet(() -> notOffered(module));
    }

    private Explanation notOffered(ModuleId module) {
        boolean withdrawn = namesReader
                .of(List.of(module), List.of())
                .card(module)
                .filter(card -> card.state() != ModuleState.DRAFT)
                .isPresent();
        if (!withdrawn) {
            throw new NotFound("module", module);
        }
        return new Explanation(
                module, false, List.of(new Finding(Obstacle.NOT_OFFERED, null, null, 0, null, null)), List.of());
    }

    private Way way(Remedy remedy, Names names, Locale locale) {
        return new Way(
                words.remedy(remedy, names, locale),
                remedy.company() == Company.ALONE
                        ? null
                        : phrases.say("curriculum.company." + Phrases.key(remedy.company()), locale),
                effect(remedy, locale),
                Phrases.key(remedy.change()),
                BUTTONS.contains(remedy.change()),
                href(remedy));
    }

    private @Nullable String effect(Remedy remedy, Locale locale) {
        List<String> more = new ArrayList<>();
        List<String> less = new ArrayList<>();
        if (remedy.extraMinutes() != 0) {
            (remedy.extraMinutes() > 0 ? more : less).add(wording.hours(Math.abs(remedy.extraMinutes()), locale));
        }
        if (remedy.extraCents() != 0) {
            (remedy.extraCents() > 0 ? more : less)
                    .add(wording.price(Money.ofCents(Math.abs(remedy.extraCents()), Money.EURO), locale));
        }
        if (!more.isEmpty() && !less.isEmpty()) {
            return phrases.say(
                    "learner.whyNot.effect.both", locale, phrases.list(more, locale), phrases.list(less, locale));
        }
        if (more.isEmpty() && less.isEmpty()) {
            return null;
        }
        return more.isEmpty()
                ? phrases.say("learner.whyNot.effect.less", locale, phrases.list(less, locale))
                : phrases.say("learner.whyNot.effect.more", locale, phrases.list(more, locale));
    }

    private static @Nullable String href(Remedy remedy) {
        return switch (remedy.change()) {
            case ADD_LANGUAGE -> "/profil/einstellungen";
            case SET_GOAL ->
                remedy.competence() == null
                        ? "/profil/ziele"
                        : "/profil/ziele?competence=" + remedy.competence() + "&level=" + remedy.level();
            case REACH_COMPETENCE ->
                remedy.competence() == null ? "/profil" : "/profil?competence=" + remedy.competence();
            case COMPLETE_MODULE -> remedy.module() == null ? null : "/katalog/" + remedy.module();
            default -> null;
        };
    }

    private List<String> facts(ModuleCard card, Locale locale) {
        return List.of(
                wording.hours(card.minutes(), locale),
                wording.format(card.format(), locale),
                wording.price(card.price(), locale),
                card.providerName());
    }
}

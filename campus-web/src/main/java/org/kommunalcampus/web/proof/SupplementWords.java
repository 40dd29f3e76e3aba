package org.kommunalcampus.web.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.Outcome;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.FrameworkId;
import org.kommunalcampus.competence.FrameworkView;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.ProvenLevel;
import org.kommunalcampus.record.RecordSupplement;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.proof.RecordWords.Fact;
import org.springframework.stereotype.Component;

/** Words what the supplement of an achievement record says: what was learned, to which level and by which standard, and how it was examined. */
@Component
@RequiredArgsConstructor
class SupplementWords {

    private final RecordWords words;
    private final Competences competences;
    private final Frameworks frameworks;
    private final Wording wording;

    /**
     * A supplement in words.
     *
     * @param kind of the record that it belongs to
     * @param number of that record
     * @param objective of the module, empty where none is stated or nothing of it was learned here
     * @param outcomes what one can do afterwards, empty likewise
     */
    record Supplement(
            String kind,
            String number,
            String holder,
            String module,
            String objective,
            List<String> outcomes,
            List<Fact> facts,
            List<Reached> levels) {}

    /**
     * A competence with the level reached.
     *
     * @param meaning what the framework says of that level
     * @param standard the framework with its version
     */
    record Reached(String competence, String level, String meaning, String standard) {}

    Supplement of(RecordSupplement supplement, Locale locale) {
        AchievementRecordView record = supplement.record();
        ModuleDescription module = supplement.module();
        boolean here = !record.elsewhere();
        String objective = module.objective();
        return new Supplement(
                words.kind(record, locale),
                record.number().value(),
                record.holder(),
                record.title(),
                here && objective != null ? objective : "",
                here
                        ? module.outcomes().stream()
                                .map(Outcome::text)
                                .filter(text -> !text.isBlank())
                                .toList()
                        : List.of(),
                facts(record, module, locale),
                levels(record.levels(), locale));
    }

    private List<Fact> facts(AchievementRecordView record, ModuleDescription module, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("provider", record.providerName(), locale));
        facts.add(fact("completedOn", wording.day(record.completedOn(), locale), locale));
        if (!record.elsewhere()) {
            facts.add(fact("hours", wording.hours(record.minutes(), locale), locale));
            facts.add(fact("format", wording.format(module.format(), locale), locale));
            if (record.kind() != RecordKind.PARTICIPATION) {
                facts.add(fact("exam", exam(record, module, locale), locale));
            }
        }
        if (record.points() != null) {
            facts.add(fact(
                    "points", wording.text("proof.points", locale, record.points(), record.leastPoints()), locale));
        }
        BigDecimal credits = record.credits();
        if (credits != null) {
            facts.add(fact("credits", credits(record, credits, module.ectsBasis(), locale), locale));
        }
        if (!record.elsewhere()) {
            facts.addAll(standing(record, locale));
        }
        return facts;
    }

    /** Who vouched for the module, as far as that was kept, and whether the edition was. */
    private List<Fact> standing(AchievementRecordView record, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        String seal = wording.certified(record.certifiedBy(), locale);
        if (seal != null) {
            facts.add(fact("seal", seal, locale));
        } else if (record.edition() != null) {
            facts.add(fact("seal", wording.text("proof.seal.none", locale), locale));
        }
        if (record.edition() == null) {
            facts.add(fact("edition", wording.text("proof.edition.today", locale), locale));
        }
        return facts;
    }

    private String credits(AchievementRecordView record, BigDecimal number, @Nullable String basis, Locale locale) {
        String said = record.creditsAwardedBy() == null
                ? RecordWords.number(number, locale)
                : wording.text(
                        "proof.credits.by", locale, RecordWords.number(number, locale), record.creditsAwardedBy());
        return basis == null ? said : said + " (" + basis + ")";
    }

    /** How it was examined: by what, where, whether under supervision, and what the provider says of it. */
    private String exam(AchievementRecordView record, ModuleDescription module, Locale locale) {
        List<String> ways = module.elements().stream()
                .filter(element -> element.kind() == ElementKind.HOMEWORK || element.kind() == ElementKind.FINAL_EXAM)
                .map(element -> wording.text("proof.exam." + way(element), locale))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (record.kind() == RecordKind.CERTIFICATE) {
            ways.add(wording.text("proof.exam.supervised", locale));
        }
        if (ways.isEmpty()) {
            ways.add(wording.text(record.points() == null ? "proof.exam.none" : "proof.exam.tool", locale));
        }
        String said = String.join(", ", ways);
        return module.assessment() == null ? said : said + ". " + module.assessment();
    }

    private static String way(Element element) {
        return element.kind() == ElementKind.HOMEWORK
                ? "homework"
                : element.phase() == Phase.EVENT ? "inPerson" : "online";
    }

    private List<Reached> levels(List<ProvenLevel> levels, Locale locale) {
        Map<CompetenceId, CompetenceView> known =
                competences.byId(levels.stream().map(ProvenLevel::competence).toList());
        Map<FrameworkId, FrameworkView> standards =
                frameworks.all().stream().collect(Collectors.toMap(FrameworkView::id, framework -> framework));
        return levels.stream()
                .filter(level -> known.containsKey(level.competence()))
                .map(level -> reached(level, competences.details(level.competence()), standards, locale))
                .toList();
    }

    private Reached reached(
            ProvenLevel proven, CompetenceDetails details, Map<FrameworkId, FrameworkView> standards, Locale locale) {
        CompetenceView competence = details.competence();
        FrameworkView standard = standards.get(competence.framework());
        int level = proven.level().value();
        LocalizedText stated = details.levels().get(level);
        return new Reached(
                competence.name().in(locale),
                standard == null
                        ? wording.text("proof.level", locale, level)
                        : wording.text("proof.level.of", locale, level, standard.levels()),
                stated == null ? wording.text("fragment.level." + level, locale) : stated.in(locale),
                standard == null
                        ? competence.frameworkCode()
                        : standard.name().in(locale) + " (" + standard.version() + ")");
    }

    private Fact fact(String name, String value, Locale locale) {
        return new Fact(wording.text("proof.fact." + name, locale), value);
    }
}

package org.kommunalcampus.web.catalogue;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleAudience;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleLink;
import org.kommunalcampus.catalogue.ModuleRefreshes;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.PhasePlan;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.survey.SurveyFigure;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.web.catalogue.ModulePage.ElementRow;
import org.kommunalcampus.web.catalogue.ModulePage.Fact;
import org.kommunalcampus.web.catalogue.ModulePage.Link;
import org.kommunalcampus.web.catalogue.ModulePage.PhaseRow;
import org.kommunalcampus.web.catalogue.ModulePage.TaughtLevel;
import org.kommunalcampus.web.description.FieldWords;
import org.kommunalcampus.web.kit.CancellationWords;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.TopicCover;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words a module for its page. */
@Component
@RequiredArgsConstructor
class ModulePages {

    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R|\\R");

    private static final Pattern PART_OF_LENGTH = Pattern.compile("([0-9]{1,4})([YMWD])");

    private final Competences competences;
    private final Descriptions descriptions;
    private final ModuleRefreshes refreshes;
    private final FieldWords words;
    private final SessionRows sessions;
    private final SurveyResults surveys;
    private final CancellationWords cancellation;
    private final Wording wording;

    ModulePage page(Caller caller, ModuleView module, List<Badge> badges, Locale locale) {
        Optional<ModuleDescription> described = descriptions.offered(module.id());
        List<CompetenceDetails> taught = module.teaches().stream()
                .map(level -> competences.details(level.competence()))
                .toList();
        return new ModulePage(
                module.id().toString(),
                module.title(),
                TopicCover.of(taught.stream().map(CompetenceDetails::competence).toList()),
                module.objective(),
                paragraphs(module.description()),
                badges,
                facts(module, locale),
                levels(module.teaches(), taught, locale),
                levels(
                        module.requires(),
                        module.requires().stream()
                                .map(level -> competences.details(level.competence()))
                                .toList(),
                        locale),
                module.prerequisites().stream()
                        .map(group -> group.stream().map(ModulePages::link).toList())
                        .toList(),
                refreshes.refreshed(module.id()).stream().map(ModulePages::link).toList(),
                refreshes.offered(List.of(module.id())).getOrDefault(module.id(), List.of()).stream()
                        .map(shorter -> link(new ModuleLink(shorter.module(), shorter.title())))
                        .toList(),
                module.phases().stream().map(phase -> phase(phase, locale)).toList(),
                described.map(stated -> elements(stated, locale)).orElse(List.of()),
                described.map(stated -> didactics(stated, locale)).orElse(List.of()),
                sessions.of(caller, module, locale),
                website(module.url()));
    }

    private List<Fact> facts(ModuleView module, Locale locale) {
        var facts = new ArrayList<Fact>();
        Integer minutes = module.minutes();
        ModuleDescription stated = module.stated();
        facts.add(new Fact(
                say("fact.effort", locale),
                minutes == null ? say("effort.unknown", locale) : wording.hours(minutes, locale),
                stated.hoursAssumed() ? say("effort.assumed", locale) : null));
        if (stated.length() != null) {
            facts.add(fact("length", length(stated.length(), locale), locale));
        }
        facts.add(new Fact(
                say("fact.price", locale),
                wording.price(module.price(), locale),
                module.price() == null ? say("price.unknown.note", locale) : null));
        facts.add(fact("format", wording.format(module.format(), locale), locale));
        facts.add(fact("language", wording.language(module.language(), locale), locale));
        facts.add(fact("provider", module.providerName(), locale));
        SurveyFigure figure = surveys.figures(List.of(module.id())).get(module.id());
        if (figure != null) {
            facts.add(new Fact(
                    wording.text("survey.figure.name", locale),
                    wording.text("survey.figure", locale, figure.mean(), figure.answers()),
                    null));
        }
        if (module.targetGroup() != null) {
            facts.add(fact("targetGroup", module.targetGroup(), locale));
        }
        ModuleAudience audience = module.stated().audience();
        if (audience.statesAnything() || audience.entryRequirements() != null) {
            facts.add(new Fact(
                    say("fact.audience", locale), audience(module.stated(), locale), audience.entryRequirements()));
        }
        Certification certification = module.certification();
        if (certification != null) {
            facts.add(new Fact(
                    say("fact.certified", locale),
                    say("certified." + certification.basis(), locale),
                    certification.until() == null
                            ? null
                            : say("certified.until", locale, wording.day(certification.until(), locale))));
        }
        if (stated.license() != null) {
            facts.add(new Fact(say("fact.license", locale), stated.license(), stated.licenseUrl()));
        }
        if (stated.authors() != null) {
            facts.add(fact("authors", stated.authors(), locale));
        }
        String cancelling = cancellation.terms(stated.cancellationTerms(), module.price(), locale);
        if (cancelling != null || stated.cancellation() != null) {
            facts.add(new Fact(
                    say("fact.cancellation", locale),
                    cancelling == null ? String.valueOf(stated.cancellation()) : cancelling,
                    cancelling == null ? null : stated.cancellation()));
        }
        if (stated.ects() != null) {
            facts.add(new Fact(
                    say("fact.ects", locale),
                    NumberFormat.getInstance(locale).format(stated.ects()),
                    stated.ectsAwardedBy() == null
                            ? say("ects", locale)
                            : say("ects.by", locale, stated.ectsAwardedBy())));
        }
        facts.add(fact("thresholds", thresholds(stated, locale), locale));
        if (module.recordMonths() != null) {
            facts.add(fact("recordMonths", say("recordMonths", locale, module.recordMonths()), locale));
        }
        if (module.validUntil() != null) {
            facts.add(fact("validUntil", wording.day(module.validUntil(), locale), locale));
        }
        return facts;
    }

    /** What its records ask for; of points only where there are any to get. */
    private String thresholds(ModuleDescription stated, Locale locale) {
        boolean graded = stated.elements().stream()
                .anyMatch(
                        element -> element.kind() == ElementKind.HOMEWORK || element.kind() == ElementKind.FINAL_EXAM);
        boolean proved = stated.records().isEmpty()
                || stated.records().stream().anyMatch(kind -> kind != RecordKind.PARTICIPATION);
        return say(
                graded && proved ? "thresholds.graded" : "thresholds",
                locale,
                stated.thresholds().leastViewed(),
                stated.thresholds().leastPoints());
    }

    /** In words where the source wrote it as ISO 8601 does. */
    private String length(String stated, Locale locale) {
        Matcher part = PART_OF_LENGTH.matcher(stated.startsWith("P") ? stated.split("T")[0] : "");
        String inWords = part.results()
                .map(found -> say("length." + found.group(2), locale, Integer.valueOf(found.group(1))))
                .collect(Collectors.joining(", "));
        return inWords.isEmpty() ? stated : inWords;
    }

    private String audience(ModuleDescription stated, Locale locale) {
        Map<String, String> fields = stated.fields();
        return Stream.of("binding", "jobProfiles", "leadership", "experience")
                .map(part -> "/audience/" + part)
                .filter(fields::containsKey)
                .map(pointer -> words.value(pointer, fields.getOrDefault(pointer, ""), locale))
                .collect(Collectors.joining(" · "));
    }

    /** Each level with what is known of its competence, which stands in the same place. */
    private List<TaughtLevel> levels(List<CompetenceLevel> levels, List<CompetenceDetails> known, Locale locale) {
        return IntStream.range(0, levels.size())
                .mapToObj(at -> level(known.get(at), levels.get(at), locale))
                .sorted(Comparator.comparing(TaughtLevel::level).reversed().thenComparing(TaughtLevel::competence))
                .toList();
    }

    private TaughtLevel level(CompetenceDetails details, CompetenceLevel level, Locale locale) {
        int value = level.level().value();
        LocalizedText stated = details.levels().get(value);
        return new TaughtLevel(
                details.competence().name().in(locale),
                details.competence().reference(),
                value,
                stated == null ? wording.text("fragment.level." + value, locale) : stated.in(locale),
                level.assumed());
    }

    private PhaseRow phase(PhasePlan phase, Locale locale) {
        String hours = wording.hours(phase.minutes(), locale);
        return new PhaseRow(
                say("phase." + phase.phase(), locale),
                phase.weeks() == 0 ? hours : say("phase.effort", locale, hours, phase.weeks()));
    }

    private List<ElementRow> elements(ModuleDescription stated, Locale locale) {
        return stated.elements().stream()
                .filter(element -> !element.title().isEmpty())
                .map(element -> new ElementRow(
                        element.title(),
                        Stream.of(
                                        Optional.ofNullable(element.kind())
                                                .map(kind -> wording.text("template.kind." + kind, locale)),
                                        Optional.ofNullable(element.phase())
                                                .map(phase -> say("phase." + phase, locale)))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")),
                        element.minutes() == 0 ? "" : wording.hours(element.minutes(), locale)))
                .toList();
    }

    private List<Fact> didactics(ModuleDescription stated, Locale locale) {
        return Stream.of("methods", "assessment", "accessibility")
                .flatMap(field -> Optional.ofNullable(stated.text("/" + field))
                        .map(text -> new Fact(wording.text("template." + field, locale), text, null))
                        .stream())
                .toList();
    }

    private Fact fact(String name, String value, Locale locale) {
        return new Fact(say("fact." + name, locale), value, null);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return wording.text("module." + key, locale, arguments);
    }

    private static Link link(ModuleLink module) {
        return new Link(module.title(), "/katalog/" + module.id());
    }

    private static List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : PARAGRAPH
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Providers name their pages freely; nothing but the web is linked. */
    private static @Nullable String website(@Nullable String url) {
        return url != null && url.matches("https?://[^\\s]+") ? url : null;
    }
}

package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.Money;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes offered modules as linked data for search engines and registries of learning resources, so that it validates against the AMB's schema. */
@Component
@RequiredArgsConstructor
public class LinkedData {

    private static final List<Object> CONTEXT =
            List.of("https://w3id.org/kim/amb/context.jsonld", Map.of("@language", "de"));
    private static final LearningResource.Term COURSE =
            new LearningResource.Term("https://w3id.org/kim/hcrt/course", Map.of("de", "Kurs", "en", "Course"));
    private static final LearningResource.Term WITH_SIGN_IN =
            new LearningResource.Term("http://w3id.org/kim/conditionsOfAccess/login", Map.of());

    private final Competences competences;
    private final JsonMapper json;

    private record Skills(List<LearningResource.Term> terms, List<String> names) {}

    /**
     * The module as JSON-LD that can stand inside a script element of a page.
     *
     * @param home address of the platform, without a slash at the end
     */
    public String of(ModuleView module, String home) {
        return json.writeValueAsString(resource(module, home)).replace("<", "\\u003c");
    }

    private LearningResource resource(ModuleView module, String home) {
        var provider = List.of(new LearningResource.Party("Organization", module.providerName()));
        Skills taught = skills(module.teaches());
        Money price = module.price();
        return new LearningResource(
                CONTEXT,
                home + "/katalog/" + module.id(),
                List.of("LearningResource", "Course"),
                module.title(),
                text(module),
                provider,
                provider,
                List.of(module.language()),
                List.of(COURSE),
                WITH_SIGN_IN,
                price == null ? null : price.amount().signum() == 0,
                taught.terms(),
                skills(module.requires()).terms(),
                taught.names());
    }

    private static String text(ModuleView module) {
        return Stream.of(Optional.ofNullable(module.objective()), Optional.ofNullable(module.description()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    /** Competences with a web address are terms, the others are named as keywords. */
    private Skills skills(List<CompetenceLevel> levels) {
        Map<String, LearningResource.Term> terms = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (CompetenceLevel level : levels) {
            CompetenceDetails details = competences.details(level.competence());
            CompetenceView competence = details.competence();
            Stream.concat(Stream.of(competence.code()), details.links().stream())
                    .filter(address -> address.matches("https?://[^\\s\"<>]+"))
                    .findFirst()
                    .ifPresentOrElse(
                            address -> terms.put(address, new LearningResource.Term(address, labels(competence))),
                            () -> names.add(competence.name().de()));
        }
        return new Skills(List.copyOf(terms.values()), List.copyOf(names));
    }

    private static Map<String, String> labels(CompetenceView competence) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("de", competence.name().de());
        if (competence.name().en() != null) {
            labels.put("en", competence.name().en());
        }
        return labels;
    }
}

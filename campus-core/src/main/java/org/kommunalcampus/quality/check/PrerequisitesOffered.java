package org.kommunalcampus.quality.check;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.description.ModuleDescription;
import org.kommunalcampus.catalogue.description.Sibling;
import org.springframework.stereotype.Component;

/** Whatever comes before the module can be had in the catalogue. */
@Component
class PrerequisitesOffered implements DescriptionCheck {

    @Override
    public String criterion() {
        return "prerequisites-reachable";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        return Stream.concat(modules(stated, around), levels(stated, around));
    }

    private Stream<Finding> modules(ModuleDescription stated, CheckContext around) {
        Map<String, Sibling> byId = around.siblings().stream()
                .collect(toMap(sibling -> fold(sibling.externalId()), sibling -> sibling, (one, same) -> one));
        List<List<String>> groups = stated.prerequisites();
        return IntStream.range(0, groups.size()).boxed().flatMap(at -> {
            List<Sibling> known = groups.get(at).stream()
                    .map(name -> byId.get(fold(name)))
                    .filter(Objects::nonNull)
                    .toList();
            String pointer = "/prerequisites/" + at;
            String names = String.join(" | ", groups.get(at));
            if (known.isEmpty()) {
                return Stream.of(finding(Severity.ERROR, pointer, "unknown-module", names));
            }
            return known.stream().anyMatch(Sibling::offered)
                    ? Stream.empty()
                    : Stream.of(finding(Severity.WARNING, pointer, "not-offered", names));
        });
    }

    private Stream<Finding> levels(ModuleDescription stated, CheckContext around) {
        List<CompetenceLevel> requires = stated.requires();
        return IntStream.range(0, requires.size())
                .boxed()
                .filter(at -> requires.get(at).level().value() > 2)
                .filter(at -> around.offered().stream()
                        .flatMap(module -> module.teaches().stream())
                        .noneMatch(taught -> taught.competence()
                                        .equals(requires.get(at).competence())
                                && taught.level().compareTo(requires.get(at).level()) >= 0))
                .map(at -> finding(
                        Severity.HINT,
                        "/requires/" + at + "/level",
                        "nobody-teaches",
                        requires.get(at).level().value()));
    }

    private static String fold(String externalId) {
        return externalId.strip().toLowerCase(Locale.ROOT);
    }
}
